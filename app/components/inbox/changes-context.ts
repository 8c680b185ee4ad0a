import type { Line, LineType } from "#app/contract/line.ts";

const CHANGING: ReadonlySet<LineType> = new Set<LineType>([
  "handoff.requested",
  "handoff.prepared",
  "conversation.claimed",
  "shopper.verified",
  "mail.chosen",
]);

/** Whether the block says something else after this line: a handoff, a payment that was fetched, whatever the shopper adds. */
export function changesContext({ type, author }: Line): boolean {
  return CHANGING.has(type) || (type === "message.posted" && author === "shopper");
}
