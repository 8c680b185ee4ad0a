import type { EntryState } from "./outbox.ts";
import type { Scene } from "./scene.ts";

/** Every word of the widget, by the keys of `chat` in the extension's locale files. */
export type Words = Readonly<Record<WordKey, string>>;

export type WordKey =
  // What is said of a turn in the conversation, by the type of its line.
  | "handoff_requested"
  | "handoff_moved"
  | "conversation_claimed"
  | "conversation_returned"
  | "conversation_transferred"
  | "conversation_handed_back"
  | "conversation_reopened"
  | "conversation_resolved"
  | "conversation_rated"
  | "queue_left"
  | "mail_chosen"
  // The card about the wait.
  | "wait"
  | "wait_details"
  | "wait_team"
  | "wait_agent"
  | "wait_as_of"
  | "wait_next"
  | "wait_due"
  | "wait_opens"
  | "wait_opens_today"
  | "wait_reading"
  | "leave"
  | "leave_what"
  | "leave_mail"
  | "leave_yes"
  | "leave_no"
  | "mail"
  | "mail_other"
  | "mail_label"
  | "mail_send"
  | "mail_wrong"
  | "mail_next"
  | "back"
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
  | "up_to"
  | "asked"
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
  | "rate_send";

/** Puts values in the place of `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
