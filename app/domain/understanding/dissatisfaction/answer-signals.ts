import type { BotAnswer } from "../bot-answer.ts";
import type { Turn } from "../turn.ts";
import { botMoves } from "./turn-moves.ts";
import { alike, type TurnWords, turnWords, vocabularyOf } from "./turn-words.ts";

/** A question with these shares of another's words asks for the same thing. */
const SAME_QUESTION = 0.6;
const FEWEST_WORDS = 3;
/** An answer that fits as well as this is no reason to be dissatisfied. */
const FITS = 0.6;
/** How much an earlier failure of the bot still counts, a turn later; and how many turns back it is looked for. */
const FADES = 0.6;
const BACK = 3;

/** What the bot (or agent) did before the customer's last turn; `before` are the turns up to it. */
export function answerSignals(before: readonly Turn[], bot: BotAnswer, signals: Map<string, number>): void {
  for (const move of bot.moves) signals.set(`bot-${move}`, 1);
  if (bot.repeated) signals.set("bot-repeats", 1);
  if (bot.match < FITS) signals.set("bot-misfit", 1 - bot.match / FITS);
  const earlier = before.filter(({ role }) => role !== "customer");
  const answer = earlier.pop();
  if (answer && isQuestion(answer) && earlier.some((other) => asksTheSame(other, answer)))
    signals.set("bot-asks-again", 1);
  let failures = 0;
  for (const turn of earlier.slice(-BACK)) failures = failures * FADES + (hasFailed(turn) ? 1 : 0);
  if (failures > 0) signals.set("bot-failed-before", failures);
}

export function isQuestion({ text }: Turn): boolean {
  return text.trimEnd().endsWith("?");
}

/** Did not understand, or had nothing to give. */
export function hasFailed(turn: Turn): boolean {
  return botMoves(turn).some(({ group }) => group === "puzzled" || group === "fails");
}

function asksTheSame(other: Turn, answer: Turn): boolean {
  if (!other.text.includes("?")) return false;
  const [a, b]: [TurnWords, TurnWords] = [turnWords(other), turnWords(answer)];
  return a.words.length >= FEWEST_WORDS && alike(vocabularyOf(a), vocabularyOf(b)) >= SAME_QUESTION;
}
