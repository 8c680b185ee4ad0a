import { judgeBotAnswer } from "../bot-answer.ts";
import type { LinearModel } from "../model/linear-model.ts";
import type { Turn } from "../turn.ts";
import { answerSignals } from "./answer-signals.ts";
import { contextSignals } from "./context-signals.ts";
import { responseSignals } from "./response-signals.ts";
import { styleSignals } from "./style-signals.ts";
import { customerMoves } from "./turn-moves.ts";
import { wordingOf } from "./wording.ts";

/**
 * All that tells whether the last customer turn is a dissatisfied one: words, style, what was said before, the answer, and
 * how the wording sounds to a model. By name; about 1 when there, absent when not.
 */
export function signalsOf(turns: readonly Turn[], wording: LinearModel): Map<string, number> {
  const signals = new Map<string, number>();
  const at = turns.findLastIndex(({ role }) => role === "customer");
  const last = turns[at];
  if (!last) return signals;
  const before = turns.slice(0, at);
  // A second time counts half, a third no more.
  for (const { group } of customerMoves(last)) signals.set(group, signals.has(group) ? 1.5 : 1);
  signals.set("wording", wordingOf(wording, last.text));
  styleSignals(last, signals);
  contextSignals(last, before, signals);
  const bot = judgeBotAnswer(turns);
  const answer = before.findLast(({ role }) => role !== "customer");
  if (!bot || !answer) return signals;
  answerSignals(before, bot, signals);
  responseSignals(last, answer, signals);
  return signals;
}
