import type { Turn } from "#app/domain/understanding/turn.ts";

/** The systems whose exports are recognised; `file` is everything else. */
export const SOURCES = ["gorgias", "zendesk", "intercom", "tidio", "file"] as const;
export type Source = (typeof SOURCES)[number];

/** One line of an imported conversation, masked. `at` is ISO 8601, absent where the file told no time. */
export type ImportedTurn = Turn & { readonly at?: string };

/** A conversation as it came out of a file. */
export type ImportedConversation = {
  /** What the other system calls it; null where nothing did. Part of our id, and not kept. */
  readonly externalId: string | null;
  readonly startedAt: Date | null;
  readonly turns: readonly ImportedTurn[];
};

/** Why one row of a file was left out. */
export type BadReason =
  | "no-message"
  | "no-author"
  | "no-customer"
  | "bad-json"
  | "not-a-record"
  | "too-deep"
  | "too-long"
  | "cut-off"
  | "unclosed-quote"
  | "too-many-columns"
  | "too-many-turns";

/** `line` counts from 1, as an editor does. */
export type BadRow = { readonly line: number; readonly reason: BadReason };

/** Why nothing could be taken from a file. */
export type FileRefusal =
  | { readonly code: "empty" | "not-text" | "spreadsheet" | "archive" | "unclosed-quotes" | "one-column" }
  /** The names of the columns or keys that were there. */
  | { readonly code: "no-message-column"; readonly columns: readonly string[] }
  | { readonly code: "no-conversation"; readonly bad: readonly BadRow[] };
