import { Button, InlineStack } from "@shopify/polaris";
import { say } from "#app/components/words.ts";

type Props = {
  names: readonly string[];
  body: string;
  /** Of the field that they go into. */
  fieldId: string;
  onChange: (body: string) => void;
};

/** What can be filled in, each a press away: it goes where the cursor is. */
export function VariableChips({ names, body, fieldId, onChange }: Props) {
  function insert(name: string): void {
    const field = document.getElementById(fieldId);
    if (!(field instanceof HTMLTextAreaElement)) return;
    const { selectionStart: from, selectionEnd: to } = field;
    const put = `{${name}}`;
    onChange(body.slice(0, from) + put + body.slice(to));
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(from + put.length, from + put.length);
    });
  }
  return (
    <InlineStack gap="100" blockAlign="center">
      {names.map((name) => (
        <Button
          key={name}
          size="micro"
          accessibilityLabel={say("texts.insert", { name })}
          onClick={() => insert(name)}
        >
          {`{${name}}`}
        </Button>
      ))}
    </InlineStack>
  );
}
