import { plain } from "./normalise.ts";
import { ASKS_ELSEWHERE, DECLINES_ELSEWHERE } from "./person-patterns.other.ts";
import { ASKS, DECLINES, IMPLIES } from "./person-patterns.ts";

/** Longer than this, only the beginning and the end are read: a request for a person is not hidden in the middle. */
const READ_LETTERS = 2_000;

/**
 * The shopper's words that ask for a person, in plain letters, or null. Asking in words and having had enough of the bot
 * both count; saying that no person is needed does not.
 */
export function asksForPerson(text: string): string | null {
  const bare = ends(plain(text));
  const left = [...DECLINES, ...DECLINES_ELSEWHERE].reduce(
    (rest, pattern) => rest.replace(pattern, " … "),
    bare,
  );
  for (const pattern of [...ASKS, ...ASKS_ELSEWHERE, ...IMPLIES]) {
    const found = pattern.exec(left);
    if (found) return found[0].trim();
  }
  return null;
}

function ends(text: string): string {
  if (text.length <= READ_LETTERS) return text;
  return `${text.slice(0, READ_LETTERS / 2)} ${text.slice(-READ_LETTERS / 2)}`;
}
