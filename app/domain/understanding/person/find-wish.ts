import { enough } from "./enough.ts";
import { asksInOtherLanguage } from "./other-languages.ts";
import { asSpoken, letterOf, type Reading, spell } from "./read-words.ts";
import { BOT_REFUSALS, HALF_A_NOUN, NOT_REQUESTS } from "./refusal-rules.ts";
import { REQUESTS } from "./request-rules.ts";

/** How a wish was found, and the words it was found in. */
type Wish = { readonly how: "asked" | "refused-bot" | "had-enough"; readonly words: string };
/** `isDeclined`: people are spoken of, but none is wanted, or one was met, or "human" is half of "human hair". */
export type Found = { readonly wish: Wish | null; readonly isDeclined: boolean };

const PUT_OUT = "·";
const ABOUT_PEOPLE = kindsPattern(
  "talk connect escalate contact call callback human agent person people someone desk role deal support team who phone start nobody await bot",
);
const ABOUT_BOTS = kindsPattern("bot machine auto talk help why");

/** What the rules find in a message. */
export function findWish(reading: Reading): Found {
  const { words, kinds } = reading;
  let left = kinds;
  const isAboutPeople = ABOUT_PEOPLE.test(kinds);
  if (isAboutPeople)
    for (const pattern of NOT_REQUESTS) left = left.replace(pattern, (found) => PUT_OUT.repeat(found.length));
  const asked = isAboutPeople ? firstMatch(REQUESTS, left, words) : null;
  if (asked !== null) return { wish: { how: "asked", words: asked }, isDeclined: false };
  const refused = ABOUT_BOTS.test(left) ? firstMatch(BOT_REFUSALS, left, words) : null;
  if (refused !== null) return { wish: { how: "refused-bot", words: refused }, isDeclined: false };

  const spoken = asSpoken(reading);
  const elsewhere = asksInOtherLanguage(spoken);
  if (elsewhere.words !== null) return { wish: { how: "asked", words: elsewhere.words }, isDeclined: false };
  const isDeclined = left !== kinds || elsewhere.isDeclined || kinds.search(HALF_A_NOUN) >= 0;
  const had = enough(spoken);
  return { wish: had === null ? null : { how: "had-enough", words: had }, isDeclined };
}

function firstMatch(patterns: readonly RegExp[], kinds: string, words: readonly string[]): string | null {
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    const found = pattern.exec(kinds);
    if (found) return spell(words.slice(found.index, found.index + found[0].length));
  }
  return null;
}

function kindsPattern(names: string): RegExp {
  return new RegExp(`[${names.split(" ").map(letterOf).join("")}]`);
}
