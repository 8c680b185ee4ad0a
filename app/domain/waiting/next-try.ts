const FIRST_SECONDS = 30;
const MOST_SECONDS = 3_600;
const GIVE_UP_AFTER = 28;

/**
 * How many seconds after the `tries`-th failed one a mail is tried again: twice as long each time, up to an hour, for about
 * a day. Null: no more.
 */
export function nextTry(tries: number): number | null {
  if (tries >= GIVE_UP_AFTER) return null;
  return Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** Math.max(0, tries - 1));
}
