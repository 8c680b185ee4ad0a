import { Box, Card, Text } from "@shopify/polaris";
import { say } from "#app/components/words.ts";
import type { Texts } from "#app/domain/shop.ts";
import type { EditableText } from "#app/domain/words/editable-texts.ts";
import type { ChatLanguage } from "#app/domain/words/languages.ts";
import { AddTriggerText } from "./add-trigger-text.tsx";
import type { TextGroup } from "./text-groups.ts";
import { TextRow } from "./text-row.tsx";

/** Said where a trigger has no words of its own. */
const STANDARD_CONFIRMATION = "wait.confirmation.team";

type Props = {
  group: TextGroup;
  texts: readonly EditableText[];
  language: ChatLanguage;
  standard: Texts;
  own: Texts;
  isDisabled: boolean;
  errorOf: (key: string) => string | undefined;
  onWrite: (key: string, body: string | null) => void;
};

/** The sentences of one moment. Those that say nothing by themselves are there once they are chosen. */
export function TextCard({ group, texts, language, standard, own, isDisabled, errorOf, onWrite }: Props) {
  const shown = texts.filter(({ key, isExtra }) => !isExtra || own[key] !== undefined);
  const more = texts.filter((text) => !shown.includes(text));
  return (
    <Card padding="0">
      <Box padding="400" borderBlockEndWidth="025" borderColor="border">
        <Text as="h2" variant="headingMd">
          {say(`texts.${group}`)}
        </Text>
        <Text as="p" tone="subdued">
          {say(`texts.${group}.text`)}
        </Text>
      </Box>
      {shown.map((text) => (
        <TextRow
          key={text.key}
          text={text}
          language={language}
          standard={standard[text.isExtra ? STANDARD_CONFIRMATION : text.key] ?? ""}
          own={own[text.key]}
          isDisabled={isDisabled}
          error={errorOf(text.key)}
          onWrite={onWrite}
        />
      ))}
      {more.length > 0 && !isDisabled && <AddTriggerText texts={more} onAdd={(key) => onWrite(key, "")} />}
      {shown.length === 0 && isDisabled && (
        <Box padding="400">
          <Text as="p">{say("texts.trigger.none")}</Text>
        </Box>
      )}
    </Card>
  );
}
