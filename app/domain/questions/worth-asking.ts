import { termsOf } from "#app/domain/bot/stem.ts";
import { asksForPerson } from "#app/domain/understanding/asks-for-person.ts";
import { plain, wordsOf } from "#app/domain/understanding/normalise.ts";
import { smallTalk } from "#app/domain/understanding/small-talk.ts";

const MASKED = /\[[a-z -]{4,14}\]/g;
const READ_LETTERS = 400;
/** Beside a number or an address, one of these makes more of a message than an answer to "what is your number?". */
const ASKING =
  /\b(?:not|never|no|cannot|\w{2,6}nt|where|when|why|how|what|which|can|could|wo|wann|donde|cuando|ou|quand|dove|quando)\b/;
/** A wish for a person said in so many words is nothing else. */
const SHORT = 12;

/**
 * Whether a (masked) message asks something that a merchant could decide about: no greeting, no "yes please", no number
 * or address that the assistant had asked for, and no plain wish for a person, which has a rule of its own.
 */
export function worthAsking(text: string): boolean {
  const start = text.slice(0, READ_LETTERS);
  const bare = start.replace(MASKED, " ");
  const words = wordsOf(bare);
  const terms = termsOf(plain(bare));
  if (terms.length === 0 || smallTalk(bare)) return false;
  const asks = bare.includes("?") || words.length >= 4;
  const isAnswer = bare !== start && terms.length < 3 && !bare.includes("?");
  if (isAnswer && !ASKING.test(words.join(" "))) return false;
  if (!asks && terms.length < 2) return words.length === 1 && (terms[0]?.length ?? 0) >= 5;
  return words.length > SHORT || asksForPerson(bare) === null;
}
