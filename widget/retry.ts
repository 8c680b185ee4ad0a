const FLOOR_MS = 500;
const CEILING_MS = 15_000;
/** A server that asks for more patience than this is asked again anyway: the shopper is waiting. */
const LONGEST_RETRY_AFTER_MS = 300_000;

/** Full jitter, so that a deploy does not bring every shopper back in the same second. `random` is in [0, 1). */
export function backoffMs(attempt: number, random: number): number {
  const ceiling = Math.min(CEILING_MS, FLOOR_MS * 2 ** (attempt + 1));
  return Math.round(FLOOR_MS + random * (ceiling - FLOOR_MS));
}

/** `Retry-After` in either of its forms, seconds or a date, as milliseconds from `nowMs`; 0 when absent or unreadable. */
export function retryAfterMs(header: string | null, nowMs: number): number {
  if (!header) return 0;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - nowMs;
  return Number.isNaN(wait) ? 0 : Math.min(LONGEST_RETRY_AFTER_MS, Math.max(0, wait));
}

/** What an answer to a POST means for what was sent. A refusal is final; everything unclear is tried again. */
export function verdict(status: number): "sent" | "refused" | "again" {
  if (status >= 200 && status < 300) return "sent";
  const passing = status === 401 || status === 408 || status === 425 || status === 429;
  return status >= 400 && status < 500 && !passing ? "refused" : "again";
}
