import { h, icon } from "./shared.ts";
import type { Words } from "./words.ts";

/** The server's own limit; a longer text is cut while it is typed, not refused afterwards. */
const MAX_CHARS = "4000";

/** Where the shopper writes. Enter sends, Shift+Enter begins a new line. */
export function makeComposer(words: Words, onSend: (text: string) => void, onDraft: (text: string) => void) {
  const box = h("textarea", {
    "aria-label": words.message,
    "placeholder": words.placeholder,
    "maxlength": MAX_CHARS,
    "rows": "1",
    "dir": "auto",
    "enterkeyhint": "send",
    "input": changed,
    "keydown": (event) => {
      const { key, shiftKey, isComposing } = event as KeyboardEvent;
      // While an input method composes a character, Enter belongs to it.
      if (key === "Enter" && !shiftKey && !isComposing) submit(event);
    },
  });
  const send = h("button", { "class": "send", "aria-label": words.send }, icon("M5 12h13M12 5l7 7-7 7"));
  const element = h("form", { class: "composer", submit }, box, send);

  function submit(event: Event): void {
    event.preventDefault();
    const text = box.value.trim();
    focus();
    if (!text) return;
    box.value = "";
    changed();
    onSend(text);
  }

  function changed(): void {
    onDraft(box.value);
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
  }

  function focus(): void {
    box.focus({ preventScroll: true });
  }

  /** Puts text in front of what is there already. */
  function restore(text: string): void {
    box.value = [text, box.value].filter(Boolean).join("\n");
    changed();
  }

  return { element, box, focus, restore };
}
