import { BlockStack, Button, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { sayLanguage } from "#app/components/matrix/say-rule.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import { say } from "#app/components/words.ts";
import { checkLine } from "#app/domain/words/check-text.ts";
import { sayTextProblem } from "#app/services/text-problem.ts";
import type { ErrorOf } from "./condition-fields.tsx";
import { isRightToLeft, OTHER_LANGUAGES } from "./languages.ts";

type Lines = Readonly<Record<string, string>>;

type Props = {
  lines: Lines;
  facts: ShopFacts;
  isDisabled: boolean;
  errorOf: ErrorOf;
  onChange: (lines: Lines) => void;
};

/** What the shopper reads when the rule fires, in each language; in the others, the standard line. */
export function LinesField({ lines, facts, isDisabled, errorOf, onChange }: Props) {
  const languages = Object.keys(lines);
  const free = [...new Set([...facts.languages, ...OTHER_LANGUAGES])].filter(
    (it) => !Object.hasOwn(lines, it),
  );
  function remove(language: string): void {
    const { [language]: _gone, ...others } = lines;
    onChange(others);
  }
  return (
    <BlockStack gap="300">
      <BlockStack gap="050">
        <Text as="h4" variant="headingSm">
          {say("rule.lines")}
        </Text>
        <Text as="p" tone="subdued">
          {say(languages.length === 0 ? "rule.lines.none" : "rule.lines.text")}
        </Text>
      </BlockStack>
      {languages.map((language) => (
        <div key={language} dir={isRightToLeft(language) ? "rtl" : "ltr"}>
          <TextField
            label={sayLanguage(language)}
            multiline={2}
            autoComplete="off"
            disabled={isDisabled}
            value={lines[language] ?? ""}
            error={problemOf(lines[language] ?? "", language) ?? errorOf(`lines.${language}`) ?? false}
            onChange={(line) => onChange({ ...lines, [language]: line })}
            {...(!isDisabled && {
              labelAction: { content: say("rule.lines.remove"), onAction: () => remove(language) },
            })}
          />
        </div>
      ))}
      {!isDisabled && (
        <InlineStack gap="200" blockAlign="center">
          {facts.languages
            .filter((language) => !Object.hasOwn(lines, language))
            .slice(0, 1)
            .map((language) => (
              <Button key={language} size="slim" onClick={() => onChange({ ...lines, [language]: "" })}>
                {say("rule.lines.write", { language: sayLanguage(language) })}
              </Button>
            ))}
          <Select
            label={say("rule.lines.add")}
            labelHidden
            options={[
              { value: "", label: say("rule.lines.add") },
              ...free.map((value) => ({ value, label: sayLanguage(value) })),
            ]}
            value=""
            onChange={(language) => onChange({ ...lines, [language]: "" })}
          />
        </InlineStack>
      )}
    </BlockStack>
  );
}

/** The same check as the server's, while it is typed. */
function problemOf(line: string, language: string): string | undefined {
  if (line.trim() === "") return undefined;
  const checked = checkLine(line, language);
  return checked.ok ? undefined : sayTextProblem(checked.error);
}
