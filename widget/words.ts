import type { EntryState } from "./outbox.ts";
import type { Scene } from "./scene.ts";

/** Every word of the widget, by the keys of `chat` in the extension's locale files. */
export type Words = Readonly<Record<WordKey, string>>;

export type WordKey =
  // The header's line by who holds the conversation, and what is said of an entry by its state.
  | Scene["holder"]
  | EntryState
  | "title"
  | "unread"
  | "load_failed"
  | "close"
  | "message"
  | "placeholder"
  | "send"
  | "messages"
  | "greeting"
  | "person"
  | "assistant"
  | "you"
  | "by_mail"
  | "in_line"
  | "minutes"
  | "range"
  | "asked"
  | "handed_over"
  | "joined"
  | "closed_by"
  | "source"
  | "helped"
  | "helped_thanks"
  | "offer_yes"
  | "offer_no"
  | "edit"
  | "no_network"
  | "unreachable"
  | "newest"
  | "rate"
  | "score"
  | "rate_send"
  | "rated";

/** Puts values in the place of `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
