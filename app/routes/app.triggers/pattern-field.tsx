import { BlockStack, Button, InlineStack, Text, TextField } from "@shopify/polaris";
import { DeleteIcon } from "@shopify/polaris-icons";
import { say } from "#app/components/words.ts";
import type { ErrorOf } from "./condition-fields.tsx";

type Props = {
  patterns: readonly string[];
  isDisabled: boolean;
  errorOf: ErrorOf;
  onChange: (patterns: readonly string[]) => void;
};

/** Patterns in RE2 syntax, one a line; what the server says of one stands beside it. */
export function PatternField({ patterns, isDisabled, errorOf, onChange }: Props) {
  const shown = patterns.length === 0 ? [""] : patterns;
  const errors = shown.map((_, at) => errorOf(`condition.patterns.${at}`));
  if (!errors.some((error) => error !== undefined)) errors[0] = errorOf("condition.patterns");
  return (
    <BlockStack gap="200">
      {shown.map((pattern, at) => (
        <div key={at} className="bt-mx-pattern">
          <TextField
            label={say("when.pattern.label", { number: at + 1 })}
            labelHidden
            monospaced
            autoComplete="off"
            spellCheck={false}
            placeholder={at === 0 ? say("when.pattern.example") : ""}
            disabled={isDisabled}
            value={pattern}
            error={errors[at] ?? false}
            onChange={(next) => onChange(shown.with(at, next))}
          />
          {shown.length > 1 && (
            <Button
              icon={DeleteIcon}
              variant="tertiary"
              accessibilityLabel={say("when.pattern.remove", { number: at + 1 })}
              disabled={isDisabled}
              onClick={() => onChange(shown.toSpliced(at, 1))}
            />
          )}
        </div>
      ))}
      <InlineStack gap="300" blockAlign="center">
        <Button size="slim" disabled={isDisabled} onClick={() => onChange([...shown, ""])}>
          {say("when.pattern.add")}
        </Button>
        <Text as="span" tone="subdued" variant="bodySm">
          {say("when.pattern.help")}
        </Text>
      </InlineStack>
    </BlockStack>
  );
}
