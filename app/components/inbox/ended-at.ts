import type { Line } from "#app/contract/line.ts";

/** When the conversation was resolved last, in milliseconds; null where it was not. */
export function endedAt(lines: readonly Line[]): number | null {
  const end = lines.findLast(({ type }) => type === "conversation.resolved");
  return end ? Date.parse(end.at) : null;
}
