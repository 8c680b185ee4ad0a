import { answerFit } from "./dissatisfaction/answer-fit.ts";
import type { BotMove } from "./dissatisfaction/bot-phrases.ts";
import { botMoves } from "./dissatisfaction/turn-moves.ts";
import { alike, type TurnWords, turnWords, vocabularyOf } from "./dissatisfaction/turn-words.ts";
import type { Turn } from "./turn.ts";

export type BotAnswer = {
  /** How well it fits the question before it, 0 to 1. */
  readonly match: number;
  /** The bot said nearly the same before. */
  readonly repeated: boolean;
  /** It did not understand, or knows nothing of it. */
  readonly notKnown: boolean;
  /** It understood, but what was wanted was not to be had. */
  readonly refused: boolean;
  /** All that it does: regrets, delays, asks … */
  readonly moves: ReadonlySet<BotMove>;
};

/** Two lines of the bot are the same from here on (Dice over all words): a number or a name may differ. */
const SAME_LINE = 0.85;
/** Shorter lines ("Okay.", "Anything else?") are said again without anything being wrong. */
const SHORTEST_LINE = 4;

/** What went wrong, or did not, in an answer; and all that it does. */
type Course = Pick<BotAnswer, "repeated" | "notKnown" | "refused" | "moves">;

/**
 * The bot's (or agent's) answer right before the last customer turn, all its lines together, judged by the question it
 * answers. Null when nothing was answered yet.
 */
export function judgeBotAnswer(turns: readonly Turn[]): BotAnswer | null {
  const end = turns.findLastIndex(({ role }) => role === "customer");
  const asked = turns.findLastIndex(({ role }, index) => role === "customer" && index < end);
  const course = courseOfAnswer(turns, asked, end);
  if (course === null) return null;
  const question = turns[asked];
  const fit = question ? answerFit(turnWords(question), turns.slice(asked + 1, end).map(turnWords)) : 0.5;
  return { match: fit * (course.notKnown ? 0.4 : 1) * (course.repeated ? 0.6 : 1), ...course };
}

/** How the answer went that stands between two customer turns, `asked` (-1: none) and `end`; null without one. */
export function courseOfAnswer(turns: readonly Turn[], asked: number, end: number): Course | null {
  const answers = turns.slice(asked + 1, end);
  if (answers.length === 0) return null;
  const moves = new Set(answers.flatMap((answer) => botMoves(answer).map(({ group }) => group)));
  return {
    repeated: answers.some((answer) => wasSaid(turnWords(answer), turns, asked)),
    notKnown: moves.has("puzzled"),
    refused: moves.has("fails"),
    moves,
  };
}

/** Whether the bot or an agent said the same before turn `end`. */
function wasSaid(line: TurnWords, turns: readonly Turn[], end: number): boolean {
  if (line.words.length < SHORTEST_LINE) return false;
  for (let at = end - 1; at >= 0; at -= 1) {
    const turn = turns[at];
    if (turn && turn.role !== "customer" && isSameLine(line, turnWords(turn))) return true;
  }
  return false;
}

function isSameLine(line: TurnWords, other: TurnWords): boolean {
  if (line.bare === other.bare) return true;
  const [a, b] = [vocabularyOf(line), vocabularyOf(other)];
  // More than the shorter line has they cannot share.
  const most = (2 * Math.min(a.size, b.size)) / (a.size + b.size);
  return most >= SAME_LINE && alike(a, b) >= SAME_LINE;
}
