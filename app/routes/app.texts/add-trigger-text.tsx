import { Box, Select } from "@shopify/polaris";
import { say } from "#app/components/words.ts";
import type { EditableText } from "#app/domain/words/editable-texts.ts";
import { sayText } from "./say-text.ts";
import { fieldId } from "./use-texts.ts";

type Props = { texts: readonly EditableText[]; onAdd: (key: string) => void };

/** The triggers that have no words of their own yet; one that is chosen gets a field, which has the focus. */
export function AddTriggerText({ texts, onAdd }: Props) {
  function add(key: string): void {
    onAdd(key);
    requestAnimationFrame(() => document.getElementById(fieldId(key))?.focus());
  }
  return (
    <Box padding="400" maxWidth="32rem">
      <Select
        label={say("texts.trigger.add")}
        options={[
          { value: "", label: say("texts.trigger.choose") },
          ...texts.map((text) => ({ value: text.key, label: sayText(text) })),
        ]}
        value=""
        onChange={add}
      />
    </Box>
  );
}
