import { BlockStack, Button, InlineError, InlineStack, Tag, TextField } from "@shopify/polaris";
import { type KeyboardEvent, useId, useState } from "react";
import { say } from "#app/components/words.ts";
import { endsName, type NameKind, readNames, withNames } from "./read-names.ts";

const MOST_OFFERED = 8;

type Props = {
  label: string;
  help?: string;
  kind?: NameKind;
  tags: readonly string[];
  /** What is used elsewhere in the shop, one click away. */
  known: readonly string[];
  isDisabled: boolean;
  error: string | undefined;
  onChange: (tags: readonly string[]) => void;
};

/** Names. What is typed is taken with Enter, a comma or by leaving the field; each counts once. */
export function TagsField(props: Props) {
  const { label, help, kind = "skill", tags, known, isDisabled, error, onChange } = props;
  const [typed, setTyped] = useState("");
  const id = useId();
  const offered = withNames(tags, known).slice(tags.length, tags.length + MOST_OFFERED);

  function take(text: string): void {
    const added = readNames(kind, text);
    setTyped("");
    if (added.length > 0) onChange(withNames(tags, added));
  }
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    take(typed);
  }
  return (
    <BlockStack gap="200">
      <div onKeyDown={handleKey}>
        <TextField
          id={id}
          label={label}
          placeholder={isDisabled ? "" : say("queues.tags.add")}
          autoComplete="off"
          disabled={isDisabled}
          value={typed}
          onChange={(next) => (endsName(kind, next) ? take(next) : setTyped(next))}
          onBlur={() => take(typed)}
          {...(help !== undefined && { helpText: help })}
          {...(error !== undefined && { error: true })}
        />
      </div>
      {error !== undefined && <InlineError fieldID={id} message={error} />}
      {tags.length > 0 && (
        <InlineStack gap="150">
          {tags.map((tag) => (
            <Tag key={tag} disabled={isDisabled} onRemove={() => onChange(tags.filter((it) => it !== tag))}>
              {tag}
            </Tag>
          ))}
        </InlineStack>
      )}
      {!isDisabled && offered.length > 0 && (
        <InlineStack gap="150">
          {offered.map((tag) => (
            <Button
              key={tag}
              size="micro"
              accessibilityLabel={say("queues.tags.take", { tag })}
              onClick={() => onChange([...tags, tag])}
            >
              {`+ ${tag}`}
            </Button>
          ))}
        </InlineStack>
      )}
    </BlockStack>
  );
}
