import { Button } from "@shopify/polaris";
import {
  forwardRef,
  type KeyboardEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { say } from "../words.ts";

export type ComposerHandle = {
  focus: () => void;
  /** Puts a text in, below what is there already. */
  insert: (text: string) => void;
};

type Props = { draft: string; onDraft: (text: string) => void; onSend: (text: string) => void; to: string };

/** Where the agent writes. What is typed survives a change of conversation. */
export const Composer = forwardRef<ComposerHandle, Props>(function Composer(
  { draft, onDraft, onSend, to },
  handle,
) {
  const [text, setText] = useState(draft);
  const field = useRef<HTMLTextAreaElement>(null);
  useHeightOfText(field, text);
  useImperativeHandle(handle, () => ({
    focus: () => field.current?.focus(),
    insert(added) {
      change(text.trim() === "" ? added : `${text.trimEnd()}\n${added}`);
      field.current?.focus();
    },
  }));

  function change(next: string): void {
    setText(next);
    onDraft(next);
  }
  function send(): void {
    if (text.trim() === "") return;
    onSend(text.trim());
    change("");
    field.current?.focus();
  }
  function handleKey(event: KeyboardEvent): void {
    // While an input method composes, Enter chooses a character.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      className="bt-composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        rows={1}
        value={text}
        placeholder={say("composer.placeholder", { to })}
        aria-label={say("composer.placeholder", { to })}
        onChange={(event) => change(event.target.value)}
        onKeyDown={handleKey}
      />
      <div className="bt-composer-foot">
        <span>{say("composer.hint")}</span>
        <Button submit variant="primary" disabled={text.trim() === ""}>
          {say("composer.send")}
        </Button>
      </div>
    </form>
  );
});

/** Grows with the text up to the limit that the style sheet sets. */
function useHeightOfText(field: React.RefObject<HTMLTextAreaElement>, text: string): void {
  useLayoutEffect(() => {
    if (!field.current) return;
    field.current.style.height = "auto";
    field.current.style.height = `${field.current.scrollHeight}px`;
  }, [field, text]);
}
