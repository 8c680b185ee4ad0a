import type { SeenTurn } from "../dissatisfaction/fit-dissatisfaction.ts";
import { type Fitted, fitSignals, oddsOf } from "../lib/fit-signals.ts";
import { WITH_SOURCE } from "./beliefs.ts";
import { calls, signalsOfCall } from "./calls.ts";

/** As if so many examples said what is believed. */
const PULL = 12;
/** Against one written turn: many calls, of one assistant. */
const CALL = 0.3;
const FOLDS = 5;

export function seenCalls(): SeenTurn[] {
  return calls().map((call, at) => ({
    group: `call ${at % FOLDS}`,
    signals: signalsOfCall(call),
    target: call.luhf,
    weight: CALL,
  }));
}

export function fitHandoff(seen: readonly SeenTurn[]): Fitted {
  return fitSignals(seen, WITH_SOURCE, PULL);
}

/** The log-odds of each by a fit that has seen nothing of its group. */
export function handoffOddsUnseen(seen: readonly SeenTurn[]): number[] {
  const foldOf = new Map(
    [...new Set(seen.map(({ group }) => group))].map((group, at) => [group, at % FOLDS]),
  );
  const odds = new Array<number>(seen.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const fitted = fitHandoff(seen.filter(({ group }) => foldOf.get(group) !== fold));
    for (const [at, { group, signals }] of seen.entries())
      if (foldOf.get(group) === fold) odds[at] = oddsOf(fitted, signals);
  }
  return odds;
}
