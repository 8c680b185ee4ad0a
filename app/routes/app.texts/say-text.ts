import { sayValue } from "#app/components/words.ts";
import type { EditableText } from "#app/domain/words/editable-texts.ts";

/** What a sentence is called: by its moment, or by the trigger that it belongs to. */
export function sayText({ key, isExtra }: EditableText): string {
  return isExtra ? sayValue("reason", key.split(".").at(-1) ?? "") : sayValue("text.label", key);
}
