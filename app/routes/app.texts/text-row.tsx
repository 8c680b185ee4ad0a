import { BlockStack, Text, TextField } from "@shopify/polaris";
import { memo } from "react";
import { say } from "#app/components/words.ts";
import { checkText } from "#app/domain/words/check-text.ts";
import type { EditableText } from "#app/domain/words/editable-texts.ts";
import type { ChatLanguage } from "#app/domain/words/languages.ts";
import { sayTextProblem } from "#app/services/text-problem.ts";
import { preview } from "./samples.ts";
import { sayText } from "./say-text.ts";
import { fieldId } from "./use-texts.ts";
import { VariableChips } from "./variable-chips.tsx";

type Props = {
  text: EditableText;
  language: ChatLanguage;
  /** What is said while the shop has no words of its own. */
  standard: string;
  own: string | undefined;
  isDisabled: boolean;
  error: string | undefined;
  /** Null is the standard text again. */
  onWrite: (key: string, body: string | null) => void;
};

/** One sentence, beside what a shopper would read. Many are on the page: only the one that changes is drawn anew. */
export const TextRow = memo(function TextRow(props: Props) {
  const { text, language, standard, own, isDisabled, error, onWrite } = props;
  const body = own ?? (text.isExtra ? "" : standard);
  const isBlank = body.trim() === "";
  const checked = text.isExtra && isBlank ? null : checkText(text.key, body, language);
  const problem = checked && !checked.ok ? sayTextProblem(checked.error) : error;
  const id = fieldId(text.key);
  const isStandard = (written: string) => written === standard && !text.isExtra;
  const handleChange = (written: string) => onWrite(text.key, isStandard(written) ? null : written);
  return (
    <div className="bt-texts">
      <BlockStack gap="100">
        <TextField
          id={id}
          label={sayText(text)}
          multiline={3}
          autoComplete="off"
          value={body}
          disabled={isDisabled}
          onChange={handleChange}
          {...(problem !== undefined && { error: problem })}
          {...(text.isExtra && isBlank && { helpText: say("texts.trigger.blank") })}
          {...(own !== undefined &&
            !isDisabled && {
              labelAction: { content: say("texts.reset"), onAction: () => onWrite(text.key, null) },
            })}
        />
        {text.variables.length > 0 && !isDisabled && (
          <VariableChips names={text.variables} body={body} fieldId={id} onChange={handleChange} />
        )}
      </BlockStack>
      <BlockStack gap="100">
        <Text as="span" variant="bodySm" tone="subdued">
          {say("texts.preview")}
        </Text>
        <div className="bt-preview" lang={language}>
          {preview(isBlank ? standard : body, language)}
        </div>
      </BlockStack>
    </div>
  );
});
