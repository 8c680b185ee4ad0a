import WEIGHTS from "#app/domain/understanding/weights/handoff.json" with { type: "json" };
import { type Signals, weighable } from "./signals.ts";

export type HandoffJudgement = {
  /** How likely it is that a person is needed now, 0 to 1, calibrated. */
  readonly score: number;
  /** Each signal that is there and what it adds to the log-odds of the score, the weightiest first. */
  readonly parts: readonly { readonly signal: string; readonly weight: number }[];
};

const BY_SIGNAL: Readonly<Record<string, number>> = WEIGHTS.weights;

/** From which score on a person is offered; fixed on the training data, before any measurement. */
export const THRESHOLDS: { readonly careful: number; readonly balanced: number; readonly eager: number } =
  WEIGHTS.thresholds;

/**
 * Whether a person is needed now, from all signals together. More of a signal never lowers the score, only `helped` does;
 * how the weights were found is in `training/handoff`.
 */
export function judge(signals: Signals): HandoffJudgement {
  const parts: { signal: string; weight: number }[] = [];
  let odds = WEIGHTS.bias;
  for (const [signal, value] of weighable(signals)) {
    const weight = value * (BY_SIGNAL[signal] ?? 0);
    if (weight === 0) continue;
    parts.push({ signal, weight });
    odds += weight;
  }
  parts.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { score: 1 / (1 + Math.exp(-odds)), parts };
}
