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

/**
 * The bot's (or agent's) answer right before the last customer turn, all its lines together, judged by the question it
 * answers. Null when nothing was answered yet.
 */
export function judgeBotAnswer(turns: readonly Turn[]): BotAnswer | null {
  const end = turns.findLastIndex(({ role }) => role === "customer");
  const asked = turns.findLastIndex(({ role }, index) => role === "customer" && index < end);
  const answers = turns.slice(asked + 1, end);
  const lines = answers.map(turnWords);
  if (lines.length === 0) return null;
  const earlier = turns
    .slice(0, asked + 1)
    .flatMap((turn) => (turn.role === "customer" ? [] : [turnWords(turn)]));
  const moves = new Set(answers.flatMap((answer) => botMoves(answer).map(({ group }) => group)));
  const repeated = lines.some((line) => earlier.some((other) => isSameLine(line, other)));
  const notKnown = moves.has("puzzled");
  const question = turns[asked];
  const fit = question ? answerFit(turnWords(question), lines) : 0.5;
  return {
    match: fit * (notKnown ? 0.4 : 1) * (repeated ? 0.6 : 1),
    repeated,
    notKnown,
    refused: moves.has("fails"),
    moves,
  };
}

function isSameLine(line: TurnWords, other: TurnWords): boolean {
  if (line.words.length < SHORTEST_LINE) return false;
  return line.bare === other.bare || alike(vocabularyOf(line), vocabularyOf(other)) >= SAME_LINE;
}
