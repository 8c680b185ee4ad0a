import type { Line } from "#app/contract/line.ts";

/** Whether a person has answered since the conversation was handed over last: the block has done its work then. */
export function isAnswered(lines: readonly Line[]): boolean {
  const handedOver = lines.findLastIndex(({ type }) => type === "handoff.requested");
  return lines
    .slice(handedOver + 1)
    .some(({ type, author }) => type === "message.posted" && author === "agent");
}
