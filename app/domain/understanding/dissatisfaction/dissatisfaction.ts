import { unpack } from "../model/linear-model.ts";
import type { Turn } from "../turn.ts";
import PACKED from "../weights/dissatisfaction.json" with { type: "json" };
import { DISPLEASED_MOVES, type Move } from "./customer-phrases.ts";
import { signalsOf } from "./signals.ts";
import { customerMoves } from "./turn-moves.ts";

export type Dissatisfaction = {
  readonly decision: boolean;
  /** How likely, 0 to 1, calibrated. */
  readonly score: number;
  /** The customer's own words it rests on, in plain letters, each once. */
  readonly words: readonly string[];
  /** The signals and what each adds to the score's log-odds, the strongest first. */
  readonly parts: readonly { readonly signal: string; readonly weight: number }[];
};

const WEIGHTS: Readonly<Record<string, number>> = PACKED.weights;
const WORDING = unpack(PACKED.wording);
const DISPLEASED: ReadonlySet<Move> = new Set(DISPLEASED_MOVES);
/** Words of a group with less weight than this are said by contented customers, too. */
const TELLING = 0.5;

/**
 * Whether the customer is dissatisfied with the answers or the service at the last customer turn, judged with the turns
 * before it. `mood` is that turn's, -1 … 1; 0 when unknown.
 */
export function dissatisfactionOf(turns: readonly Turn[], mood = 0): Dissatisfaction {
  const last = turns.findLast(({ role }) => role === "customer");
  if (!last) return { decision: false, score: 0, words: [], parts: [] };
  const signals = signalsOf(turns, WORDING);
  if (mood < 0) signals.set("bad-mood", -mood);
  if (mood > 0) signals.set("good-mood", mood);
  const parts = [...signals]
    .map(([signal, value]) => ({ signal, weight: value * (WEIGHTS[signal] ?? 0) }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const odds = parts.reduce((sum, { weight }) => sum + weight, PACKED.bias);
  const score = 1 / (1 + Math.exp(-odds));
  return { decision: score >= PACKED.threshold, score, words: tellingWords(last), parts };
}

function tellingWords(last: Turn): string[] {
  const telling = customerMoves(last).filter(
    ({ group }) => DISPLEASED.has(group) && (WEIGHTS[group] ?? 0) >= TELLING,
  );
  return [...new Set(telling.map(({ words }) => words))];
}
