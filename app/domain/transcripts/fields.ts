/** One row or record, asked by names as `namesOf` writes them. */
export type Fields = { readonly get: (name: string) => unknown };

/** Names without case, spaces and signs: `Ticket ID`, `ticket_id` and `ticketId` are one. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** How exports name what is needed; the first that is there and not empty counts. */
export const NAMES = {
  conversation: list(
    "conversationid ticketid chatid threadid sessionid caseid dialogueid dialogid conversationuuid conversation ticket ticketnumber chat thread session conv convid dialogue case requestid id",
  ),
  role: list(
    "role authorrole authortype sendertype senderrole usertype participanttype fromagent isagent author sender from speaker participant direction messagetype nick who writtenby actor type name authorname sendername",
  ),
  text: list(
    "text strippedtext bodytext plainbody plaintext messagetext message content body msg comment utterance messagebody messagecontent reply bodyhtml htmlbody strippedhtml html customermessage firstmessage question description inquiry subject title",
  ),
  at: list(
    "createdat createddatetime sentdatetime sentat timestamp datetime messagetime messagedate date time created createdtime createdon createddate",
  ),
  /** Lists of messages inside a conversation. */
  messages: list(
    "messages comments turns conversationparts parts history lines transcript chat chatlog dialogue dialog conversation log entries events",
  ),
} as const;

export function fieldsOf(record: object): Fields {
  const known = new Map<string, unknown>();
  for (const [name, value] of Object.entries(record)) {
    const bare = bareName(name);
    if (!known.has(bare)) known.set(bare, value);
  }
  return known;
}

/** A text that is really one: cells come as text, JSON brings numbers, objects and lists of parts too. */
export function textOf(value: unknown, level = 0): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (level > 3 || !isRecord(value)) return "";
  if (Array.isArray(value)) return value.map((part) => textOf(part, level + 1)).join("\n");
  const fields = fieldsOf(value);
  for (const name of NAMES.text) {
    const text = textOf(fields.get(name), level + 1);
    if (text.trim() !== "") return text;
  }
  return textOf(fields.get("value"), level + 1);
}

export function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function list(names: string): readonly string[] {
  return names.split(" ");
}
