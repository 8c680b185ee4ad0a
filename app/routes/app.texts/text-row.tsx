import { BlockStack, Button, InlineStack, Text, TextField } from "@shopify/polaris";
import { say, sayValue } from "#app/components/words.ts";
import { checkText, type EditableText } from "#app/domain/words.ts";
import { sayTextProblem } from "#app/services/text-problem.ts";
import { preview } from "./samples.ts";

type Props = {
  text: EditableText;
  standard: string;
  own: string | undefined;
  isDisabled: boolean;
  error: string | undefined;
  onChange: (body: string) => void;
};

/** One sentence, beside what a shopper would read. */
export function TextRow({ text, standard, own, isDisabled, error, onChange }: Props) {
  const body = own ?? standard;
  const checked = checkText(text.key, body);
  const problem = checked.ok ? error : sayTextProblem(checked.error);
  return (
    <div className="bt-texts">
      <BlockStack gap="100">
        <TextField
          label={sayValue("text.label", text.key)}
          multiline={3}
          autoComplete="off"
          value={body}
          disabled={isDisabled}
          onChange={onChange}
          {...(problem !== undefined && { error: problem })}
          {...(own !== undefined &&
            !isDisabled && {
              labelAction: { content: say("texts.reset"), onAction: () => onChange(standard) },
            })}
        />
        {text.variables.length > 0 && !isDisabled && (
          <InlineStack gap="100" blockAlign="center">
            {text.variables.map((name) => (
              <Button
                key={name}
                size="micro"
                accessibilityLabel={say("texts.insert", { name })}
                onClick={() => onChange(`${body.trimEnd()} {${name}}`)}
              >
                {`{${name}}`}
              </Button>
            ))}
          </InlineStack>
        )}
      </BlockStack>
      <BlockStack gap="100">
        <Text as="span" variant="bodySm" tone="subdued">
          {say("texts.preview")}
        </Text>
        <div className="bt-preview">{preview(body)}</div>
      </BlockStack>
    </div>
  );
}
