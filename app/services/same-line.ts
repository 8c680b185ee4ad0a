import type { EventBody } from "#app/domain/conversation/events.ts";

/** Whether a repeated request carries what the first one carried: the type and the words, not what the log added. */
export function sameLine(earlier: EventBody, now: EventBody): boolean {
  if (earlier.type !== now.type) return false;
  if ("text" in earlier !== "text" in now) return false;
  if ("text" in earlier && "text" in now && earlier.text !== now.text) return false;
  if (earlier.type === "conversation.rated" && now.type === "conversation.rated")
    return earlier.score === now.score;
  return true;
}
