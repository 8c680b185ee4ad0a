import type { Line } from "#app/contract/line.ts";

/**
 * What the agent has sent and the log has not shown yet. The id is made before the first try and kept, so that a second
 * try of a message that did arrive is not a second message.
 */
export type Outgoing = {
  readonly clientId: string;
  readonly text: string;
  readonly status: "sending" | "not-sent" | "refused" | "sent";
  /** Why the server refused; a person has to decide then. */
  readonly why?: string;
};

export type Outbox = readonly Outgoing[];

export function withOutgoing(outbox: Outbox, clientId: string, text: string): Outbox {
  return [...outbox, { clientId, text, status: "sending" }];
}

export function withStatus(
  outbox: Outbox,
  clientId: string,
  status: Outgoing["status"],
  why?: string,
): Outbox {
  return outbox.map((it) =>
    it.clientId === clientId ? { clientId, text: it.text, status, ...(why !== undefined && { why }) } : it,
  );
}

export function without(outbox: Outbox, clientId: string): Outbox {
  return outbox.filter((it) => it.clientId !== clientId);
}

/** What stands in the transcript is no longer on its way. */
export function withoutArrived(outbox: Outbox, lines: readonly Line[]): Outbox {
  if (outbox.length === 0) return outbox;
  const arrived = new Set(lines.map(({ clientId }) => clientId));
  return outbox.some(({ clientId }) => arrived.has(clientId))
    ? outbox.filter(({ clientId }) => !arrived.has(clientId))
    : outbox;
}

/** One at a time and in order: the second message may not overtake the first one's retry. */
export function nextToSend(outbox: Outbox): Outgoing | undefined {
  const next = outbox.find(({ status }) => status !== "sent");
  return next?.status === "refused" ? undefined : next;
}
