import { BlockStack, Button, InlineError, InlineStack, Tag, TextField } from "@shopify/polaris";
import { type KeyboardEvent, useId, useState } from "react";
import { say } from "#app/components/words.ts";
import { withKeywords } from "./keywords.ts";

const SHOWN = 24;

type Props = {
  /** What is listed, for the words around it. */
  list: "words" | "tags";
  words: readonly string[];
  isDisabled: boolean;
  error: string | undefined;
  onChange: (words: readonly string[]) => void;
};

/** The listed words and phrases, or tags. A pasted list becomes many at once. */
export function KeywordField({ list, words, isDisabled, error, onChange }: Props) {
  const [typed, setTyped] = useState("");
  const [showsAll, setShowsAll] = useState(false);
  const id = useId();
  const shown = showsAll ? words : words.slice(0, SHOWN);

  function add(): void {
    onChange(withKeywords(words, typed));
    setTyped("");
  }
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  }
  return (
    <BlockStack gap="200">
      {words.length > 0 && (
        <InlineStack gap="150" blockAlign="center">
          {shown.map((word) => (
            <Tag
              key={word}
              disabled={isDisabled}
              onRemove={() => onChange(words.filter((it) => it !== word))}
            >
              {word}
            </Tag>
          ))}
          {words.length > SHOWN && (
            <Button variant="plain" onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? say("keywords.fewer") : say("keywords.all", { count: words.length })}
            </Button>
          )}
        </InlineStack>
      )}
      <div onKeyDown={handleKey}>
        <TextField
          id={id}
          label={say(`keywords.${list}.add`)}
          labelHidden
          placeholder={say(`keywords.${list}.add`)}
          autoComplete="off"
          disabled={isDisabled}
          value={typed}
          onChange={setTyped}
          onBlur={() => typed !== "" && add()}
          {...(error !== undefined && { error: true })}
        />
      </div>
      {error !== undefined && <InlineError fieldID={id} message={error} />}
    </BlockStack>
  );
}
