import type { Turn } from "../turn.ts";
import { BOT_PHRASES, type BotMove } from "./bot-phrases.ts";
import { CUSTOMER_PHRASES, type Move, PLEASED_MOVES } from "./customer-phrases.ts";
import { type Found, findPhrases } from "./phrases.ts";
import { turnWords } from "./turn-words.ts";

const PLEASED: ReadonlySet<Move> = new Set(PLEASED_MOVES);
/** Said by contented customers as well. */
const MILD: ReadonlySet<Move> = new Set([
  "seeks",
  "presses",
  "reluctant",
  "exclaims",
  "whys",
  "anew",
  "suffers",
  "hurries",
  "corrects",
]);

/** What a customer's turn does, with the words that do it, in their order. */
export function customerMoves(turn: Turn): readonly Found<Move>[] {
  const { words, seen } = turnWords(turn);
  return (seen.customer ??= findPhrases(CUSTOMER_PHRASES, words));
}

/** The same of the bot's or an agent's turn. */
export function botMoves(turn: Turn): readonly Found<BotMove>[] {
  const { words, seen } = turnWords(turn);
  return (seen.bot ??= findPhrases(BOT_PHRASES, words));
}

/** More of what displeased customers say than of what pleased ones do. */
export function isDispleased(turn: Turn): boolean {
  let balance = 0;
  for (const { group } of customerMoves(turn)) balance += PLEASED.has(group) ? -1 : MILD.has(group) ? 0 : 1;
  return balance > 0;
}

export function isPleased(turn: Turn): boolean {
  return customerMoves(turn).some(({ group }) => PLEASED.has(group));
}
