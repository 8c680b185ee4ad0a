export const HEARTBEAT_SILENCE_MS = 35_000;

const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/** Full jitter, so that a deploy does not bring every inbox back in the same second. `random` is in [0, 1). */
export function retryDelay(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return Math.round(FIRST_MS + (ceiling - FIRST_MS) * random);
}
