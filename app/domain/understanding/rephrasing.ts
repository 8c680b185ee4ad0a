import { alike, runsOf, shared, turnWords, type TurnWords } from "./dissatisfaction/turn-words.ts";
import { smallTalk } from "./small-talk.ts";
import type { Turn } from "./turn.ts";

/** How alike a question must be to an earlier one to count as the same. */
export const SAME_QUESTION = 0.55;
const WORDS_COUNT = 0.6;
const LETTERS_COUNT = 0.4;
/** What "I said", "again", "I mean" add: who says so means an earlier message. */
const SAID_SO = 0.2;
const SAYS_SO =
  /\b(?:i (?:already |just )?(?:said|asked|told|wrote|meant|mean)|im asking|i (?:was|am) asking|as i said|like i said|again|once more|i repeat|ya (?:te )?dije|deja dit|schon gesagt|wie gesagt|ja (?:disse|falei)|gia detto)\b/;
/** "And to France?" asks the same about something else. */
const GOES_ON = /^(?:ok(?:ay)? |great |thanks |thank you )?(?:and|also|what about|how about|what if)\b/;

/**
 * The earlier turn of the customer (its index in `turns`) that the last customer turn asks again, and how alike they are,
 * 0 to 1. Null when it asks something new or nothing. Greetings, thanks and plain yes or no never count.
 */
export function rephrases(turns: readonly Turn[]): { turn: number; similarity: number } | null {
  const at = turns.findLastIndex(({ role }) => role === "customer");
  const last = turns[at];
  if (!last || !mayRephrase(last)) return null;
  let best: { turn: number; similarity: number } | null = null;
  for (let index = at - 1; index >= 0; index -= 1) {
    const similarity = likenessOf(turns[index], last);
    if (similarity >= SAME_QUESTION && similarity > (best?.similarity ?? 0))
      best = { turn: index, similarity };
  }
  return best;
}

/** Whether the customer turn `at` asks again what the customer asked before it. */
export function isRephrased(turns: readonly Turn[], at: number): boolean {
  const it = turns[at];
  if (!it) return false;
  for (let index = at - 1; index >= 0; index -= 1)
    if (likenessOf(turns[index], it) >= SAME_QUESTION) return mayRephrase(it);
  return false;
}

function mayRephrase(turn: Turn): boolean {
  return turnWords(turn).terms.size > 0 && smallTalk(turn.text) === null;
}

/** To an earlier turn of the customer; 0 where another spoke, or where it cannot be the same question. */
function likenessOf(earlier: Turn | undefined, later: Turn): number {
  return earlier?.role === "customer" ? similarityOf(earlier, later, SAME_QUESTION) : 0;
}

/**
 * 0 to 1: shared words that tell, shared runs of letters (typos), and the customer's own word that it is the same. What
 * cannot reach `atLeast` by its words is 0 without a look at the letters.
 */
export function similarityOf(earlier: Turn, later: Turn, atLeast = 0): number {
  const [a, b] = [turnWords(earlier), turnWords(later)];
  const both = shared(a.terms, b.terms);
  if (both === 0) return 0;
  const words = (alike(a.terms, b.terms) + both / Math.min(a.terms.size, b.terms.size)) / 2;
  const saidSo = SAYS_SO.test(b.bare) ? SAID_SO : 0;
  const share = shareOf(both, a, b);
  if ((WORDS_COUNT * words + LETTERS_COUNT) * share + saidSo < atLeast) return 0;
  const letters = words < 1 ? alike(runsOf(a), runsOf(b)) : 1;
  return Math.min(1, (WORDS_COUNT * words + LETTERS_COUNT * letters) * share + (letters > 0.3 ? saidSo : 0));
}

/** One word in common is a topic, not a question, unless it is all there is; and "and …?" goes on to something else. */
function shareOf(both: number, a: TurnWords, b: TurnWords): number {
  const thin = both === 1 && Math.max(a.terms.size, b.terms.size) > 2 ? 0.75 : 1;
  return both < b.terms.size && GOES_ON.test(b.bare) ? thin * 0.6 : thin;
}
