import { signalsOf } from "#app/domain/understanding/dissatisfaction/signals.ts";
import type { LinearModel } from "#app/domain/understanding/model/linear-model.ts";
import { calibrate } from "../lib/calibrate.ts";
import { type Fitted, fitSignals, oddsOf, type Seen } from "../lib/fit-signals.ts";
import { BELIEFS } from "./beliefs.ts";
import { ordinaryTurns, type TurnExample, writtenTurns } from "./examples.ts";

/** As if so many examples said what is believed. */
const PULL = 12;
const FOLDS = 6;
/** Ordinary turns are many; of ten turns that a shop's bot gets, about one is a dissatisfied one. */
const ORDINARY = 0.3;

export type SeenTurn = Seen & { readonly group: string };

export function seenTurns(
  examples: readonly TurnExample[],
  wording: LinearModel,
  weight: number,
): SeenTurn[] {
  return examples.map(({ group, turns, dissatisfied }) => ({
    group,
    signals: signalsOf(turns, wording),
    target: dissatisfied,
    weight,
  }));
}

/** All that is trained on, in two parts. */
export function trainingTurns(wording: LinearModel): { written: SeenTurn[]; ordinary: SeenTurn[] } {
  return {
    written: seenTurns(writtenTurns("dissatisfied.jsonl"), wording, 1),
    ordinary: seenTurns(ordinaryTurns(), wording, ORDINARY),
  };
}

export function fitDissatisfaction(seen: readonly SeenTurn[]): Fitted {
  return fitSignals(seen, BELIEFS, PULL);
}

export type Calibrated = {
  readonly slope: number;
  readonly shift: number;
  readonly chances: readonly number[];
};

/** How likely each is dissatisfied to a fit that has seen nothing of its group, calibrated over all. */
export function chancesUnseen(seen: readonly SeenTurn[]): Calibrated {
  const odds = oddsUnseen(seen);
  const { slope, shift } = calibrate(
    seen.map(({ target, weight }, at) => ({ odds: odds[at] ?? 0, target, weight })),
  );
  return { slope, shift, chances: odds.map((it) => 1 / (1 + Math.exp(-(slope * it + shift)))) };
}

/** The log-odds of each by a fit that has seen nothing of its group. */
export function oddsUnseen(seen: readonly SeenTurn[]): number[] {
  const groups = [...new Set(seen.map(({ group }) => group))];
  const foldOf = new Map(groups.map((group, at) => [group, at % FOLDS]));
  const odds = new Array<number>(seen.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const fitted = fitDissatisfaction(seen.filter(({ group }) => foldOf.get(group) !== fold));
    for (const [at, { group, signals }] of seen.entries())
      if (foldOf.get(group) === fold) odds[at] = oddsOf(fitted, signals);
  }
  return odds;
}
