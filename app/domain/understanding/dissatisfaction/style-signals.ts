import { bothEnds } from "../model/grams.ts";
import type { Turn } from "../turn.ts";
import { isPleased } from "./turn-moves.ts";
import { turnWords } from "./turn-words.ts";

/** "No problem" and "no preference" turn nothing down. */
const SAYS_NO =
  /^(?:no|nope|nah|non|nein|nao)\b(?! (?:problem|issues?|worries|rush|hurry|trouble|preference|need|matter)\b)/;

/** "What? …", "Why?!" */
const STARTLED = /^\W{0,3}(?:what|huh|why|how|eh|sorry|pardon|excuse me)(?: ?[?!]|$)/i;

/** How a message is written. */
export function styleSignals(last: Turn, signals: Map<string, number>): void {
  const { bare, words } = turnWords(last);
  const text = bothEnds(last.text);
  const pleased = isPleased(last);
  if (!pleased && SAYS_NO.test(bare)) signals.set("says-no", 1);
  if (/[!?]{2}|! ?!/.test(text)) signals.set("bangs", 1);
  else if (!pleased && text.includes("!")) signals.set("bang", 1);
  if (STARTLED.test(text)) signals.set("startled", 1);
  if (text.includes("?")) signals.set("asks", 1);
  if (/\.\.|…/.test(text)) signals.set("trails", 1);
  if (isShouted(text)) signals.set("shouts", 1);
  signals.set("length", Math.min(1, Math.log2(1 + words.length) / 6));
}

/** A long word in capitals, or several; a code with digits is none. */
function isShouted(text: string): boolean {
  const loud = text.match(/\p{Lu}{3,}(?![\p{L}\d])/gu) ?? [];
  return loud.length >= 2 || loud.some((word) => word.length >= 4);
}
