import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { HandoffId } from "#app/domain/ids.ts";
import { emailsIn } from "#app/domain/understanding/entities/emails.ts";

/**
 * Where the answer to a handoff goes, which is what the shopper was told: the address that they chose for it or that was
 * confirmed to them, else the one they wrote last before the person answered, else the one in Shopify's record (`known`).
 * What they write later, to a person who asks for an account, is not a place to send this to, unless none other is known.
 * Null: none at all.
 */
export function answerAddress(
  events: readonly LogEvent[],
  handoffId: HandoffId,
  known: string | null,
): string | null {
  const agreed = events.filter((event, at) => isAgreed(event, events[at + 1], handoffId));
  const answered = answeredAt(events, handoffId);
  const before = events.filter(({ seq }) => seq < answered);
  return newest(agreed) ?? newest(before) ?? addressIn({ text: known }) ?? newest(events);
}

/** A choice, or a line that was followed at once by the words that the answer goes there. */
function isAgreed(event: LogEvent, next: LogEvent | undefined, handoffId: HandoffId): boolean {
  if (event.type === "mail.chosen") return event.handoffId === handoffId;
  return next?.type === "wait.told" && next.kind === "confirmation" && next.handoffId === handoffId;
}

/** `seq` of the first line that a person wrote in this handoff. */
function answeredAt(events: readonly LogEvent[], handoffId: HandoffId): number {
  const began = events.find((event) => event.type === "handoff.requested" && event.handoffId === handoffId);
  const from = began?.seq ?? 0;
  const first = events.find(({ seq, type, author }) => {
    return seq > from && type === "message.posted" && author === "agent";
  });
  return first?.seq ?? Infinity;
}

/** The address that the shopper gave last; the one of an earlier choice counts as written. */
function newest(events: readonly LogEvent[]): string | null {
  const said = events.filter(({ author }) => author === "shopper").map(addressIn);
  return said.findLast((address) => address !== null) ?? null;
}

/** The last one in the text, and never more than one. */
function addressIn(it: object): string | null {
  if (!("text" in it) || typeof it.text !== "string") return null;
  const place = emailsIn(it.text).at(-1);
  return place ? it.text.slice(place.start, place.end) : null;
}
