import { authorOf } from "./author-of.ts";
import { type Fields, fieldsOf, isRecord, NAMES, textOf } from "./fields.ts";
import type { RawLine, Read } from "./raw-line.ts";
import { isSpeakerText, speakerLines } from "./speaker-lines.ts";
import { timeOf } from "./time-words.ts";

type Where = {
  readonly line: number;
  /** The name of the list it stands in. */
  readonly list: string | null;
};

/** One record of a file: a whole conversation with its messages inside, or a single message. */
export function readRecord(record: unknown, { line, list }: Where): Read[] {
  if (!isRecord(record) || Array.isArray(record)) return [{ line, problem: "not-a-record" }];
  const fields = fieldsOf(record);
  const messages = messagesIn(fields);
  if (messages) return linesOf(fields, messages, line);
  // Messages in a list of their own, with nothing that tells conversations apart, are one conversation.
  const isOfOne = list !== null && NAMES.messages.includes(list.toLowerCase());
  return [readMessage(fields, { line, fallback: isOfOne ? "1" : null })];
}

/** A single message: a row of a table, or a record that names its conversation. */
export function readMessage(
  fields: Fields,
  { line, fallback, requesterId }: { line: number; fallback: string | null; requesterId?: unknown },
): Read {
  const text = firstText(fields);
  if (text === null) return { line, problem: "no-message" };
  return {
    line,
    conversation: idIn(fields) ?? fallback,
    text,
    at: timeIn(fields),
    ...authorOf(fields, requesterId),
  };
}

function linesOf(fields: Fields, messages: readonly unknown[] | string, line: number): Read[] {
  const own = idIn(fields);
  const conversation = own ?? `line ${line}`;
  const known = { line, conversation, isNamed: own !== null };
  const lines = typeof messages === "string" ? speakerLines(messages, known) : [];
  const requesterId = fields.get("requesterid");
  const source = fields.get("source");
  if (isRecord(source)) push(lines, fieldsOf(source), { ...known, requesterId });
  for (const message of Array.isArray(messages) ? messages : []) {
    if (typeof message === "string") lines.push(...speakerLines(message, known));
    else if (isRecord(message)) push(lines, fieldsOf(message), { ...known, requesterId });
  }
  if (lines.length > 0) return lines;
  const opening = firstText(fields);
  if (opening === null) return [{ line, problem: "no-message" }];
  return [{ ...known, text: opening, at: timeIn(fields), who: "customer", author: null, names: [] }];
}

type Known = {
  readonly line: number;
  readonly conversation: string;
  /** It has an id of its own; else its messages may name their conversations themselves. */
  readonly isNamed: boolean;
  readonly requesterId: unknown;
};

/** Parts without words (an assignment, somebody who joined) are no messages, and nothing is wrong with them. */
function push(lines: RawLine[], fields: Fields, { line, conversation, isNamed, requesterId }: Known): void {
  const read = readMessage(fields, { line, fallback: conversation, requesterId });
  if (!("text" in read)) return;
  const own = isNamed ? undefined : OWN_CONVERSATION.map((name) => fields.get(name)).find(isId);
  lines.push({ ...read, conversation: own === undefined ? conversation : String(own) });
}

const OWN_CONVERSATION = ["conversationid", "ticketid", "chatid"] as const;
const isId = (value: unknown) => (typeof value === "string" && value !== "") || typeof value === "number";

/** Whether the record is a conversation or a message; one that is neither may hold some. */
export function isReadable(record: object): boolean {
  const fields = fieldsOf(record);
  if (messagesIn(fields)) return true;
  const { who, author } = authorOf(fields);
  return firstText(fields) !== null && (who !== null || author !== null);
}

/** The list of messages inside a record, one level further down where a system wraps it, or a text of all of them. */
function messagesIn(fields: Fields): readonly unknown[] | string | null {
  for (const name of NAMES.messages) {
    const value = fields.get(name);
    if (typeof value === "string" && isSpeakerText(value)) return value;
    if (Array.isArray(value) && value.some(isMessage)) return value;
    if (!isRecord(value)) continue;
    const inner = fieldsOf(value);
    const wrapped = NAMES.messages.map((list) => inner.get(list)).find((list) => Array.isArray(list));
    if (wrapped) return wrapped as readonly unknown[];
  }
  return null;
}

function isMessage(value: unknown): boolean {
  return typeof value === "string" || (isRecord(value) && firstText(fieldsOf(value)) !== null);
}

function firstText(fields: Fields): string | null {
  for (const name of NAMES.text) {
    const text = textOf(fields.get(name));
    if (text.trim() !== "") return text;
  }
  return null;
}

function idIn(fields: Fields): string | null {
  for (const name of NAMES.conversation) {
    const value = fields.get(name);
    if ((typeof value === "string" && value.trim() !== "") || typeof value === "number")
      return String(value).trim();
  }
  return null;
}

function timeIn(fields: Fields): Date | null {
  for (const name of NAMES.at) {
    const at = timeOf(fields.get(name));
    if (at) return at;
  }
  return null;
}
