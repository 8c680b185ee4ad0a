/**
 * - `sending`: on its way, or about to be;
 * - `offline`, `retrying`: not sent yet, and why;
 * - `refused`: the server said no, and why; it is not tried again;
 * - `sent`: acknowledged, shown until its line comes down the stream.
 */
export type EntryState = "sending" | "offline" | "retrying" | "refused" | "sent";

const PATHS = ["messages", "person", "helped", "rating", "leave", "mail", "verify", "verify/code"] as const;

/** One thing the shopper did. Its body never changes, so that every try is the same request. */
export type Entry = {
  readonly path: (typeof PATHS)[number];
  readonly body: {
    readonly clientId: string;
    readonly text?: string;
    readonly score?: number;
    readonly email?: string;
    readonly order?: string;
    readonly code?: string;
    readonly conversationId?: string;
  };
  /** When it was written: the order in which several are sent. */
  readonly writtenAt: number;
  readonly state: EntryState;
  /** The server's sentence, when refused. */
  readonly why: string;
  /** Where it landed, when sent. */
  readonly seq: number;
};

export type Outbox = readonly Entry[];

/** Adds what is not there yet; oldest first, whichever tab wrote it. */
export function put(outbox: Outbox, entry: Entry): Outbox {
  if (outbox.some(({ body }) => body.clientId === entry.body.clientId)) return outbox;
  return [...outbox, entry].sort((one, other) => one.writtenAt - other.writtenAt);
}

export function change(outbox: Outbox, clientId: string, to: Partial<Entry>): Outbox {
  return outbox.map((entry) => (entry.body.clientId === clientId ? { ...entry, ...to } : entry));
}

export function drop(outbox: Outbox, clientId: string): Outbox {
  return outbox.filter(({ body }) => body.clientId !== clientId);
}

/** One at a time, oldest first, so that what was written first is first in the log. A refusal holds nobody up. */
export function nextToSend(outbox: Outbox): Entry | undefined {
  return outbox.find(({ state }) => state !== "refused" && state !== "sent");
}

/** Everything that is not sent yet says the same: the first cannot be "retrying" while the second is "sending". */
export function markUnsent(outbox: Outbox, state: "sending" | "offline" | "retrying"): Outbox {
  return outbox.map((it) => (it.state === "refused" || it.state === "sent" ? it : { ...it, state }));
}

/** What the stream has brought is no longer shown from here: matched by its id, or by its place in the log. */
export function arrived(outbox: Outbox, line: { seq: number; clientId?: string }): Outbox {
  return outbox.filter(
    ({ body, state, seq }) => body.clientId !== line.clientId && !(state === "sent" && seq === line.seq),
  );
}

export const encode = ({ path, body, writtenAt }: Entry): string => JSON.stringify({ path, body, writtenAt });

/** What storage held. It may be from an older version, or somebody else's: then it is nothing. */
export function decode(stored: string): Entry | null {
  try {
    const { path, body, writtenAt } = JSON.parse(stored) as Entry;
    if (!PATHS.includes(path) || typeof body.clientId !== "string" || typeof writtenAt !== "number")
      return null;
    return { path, body, writtenAt, state: "sending", why: "", seq: 0 };
  } catch {
    return null;
  }
}
