import { BlockStack, Button, InlineError, InlineStack, Tag, TextField } from "@shopify/polaris";
import { type KeyboardEvent, useId, useState } from "react";
import { say } from "#app/components/words.ts";

const MOST_OFFERED = 8;

type Props = {
  label: string;
  help?: string;
  tags: readonly string[];
  /** What is used elsewhere in the shop, one click away. */
  known: readonly string[];
  isDisabled: boolean;
  error: string | undefined;
  onChange: (tags: readonly string[]) => void;
};

/** Names of trainings. What is typed is taken with Enter, a comma or by leaving the field; each counts once. */
export function TagsField({ label, help, tags, known, isDisabled, error, onChange }: Props) {
  const [typed, setTyped] = useState("");
  const id = useId();
  const offered = known.filter((tag) => !tags.includes(tag)).slice(0, MOST_OFFERED);

  function take(text: string): void {
    const added = text
      .split(/[,;\n]/)
      .map((tag) => tag.trim().replace(/\s+/g, " ").toLowerCase())
      .filter((tag) => tag !== "");
    setTyped("");
    if (added.length > 0) onChange([...new Set([...tags, ...added])]);
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
          onChange={(next) => (next.endsWith(",") ? take(next) : setTyped(next))}
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
