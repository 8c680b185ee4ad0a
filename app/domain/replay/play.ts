import type { Evidence } from "#app/domain/conversation/events.ts";
import type { Decision } from "#app/domain/triggers/decide.ts";
import type { Matrix } from "#app/domain/triggers/matrix.ts";
import type { Asked } from "./asked.ts";
import { tryOn } from "./trial.ts";

/** Where a matrix acts for the first time, and why. */
export type Fired = {
  readonly turn: number;
  readonly reason: string;
  readonly ruleId: string | null;
  readonly evidence: Evidence;
};
export type Course = { readonly offer: Fired | null; readonly handoff: Fired | null };

/** What a matrix would have done with these turns: the first offer before a handoff, and the handoff. */
export function play(matrix: Matrix, asked: readonly Asked[]): Course {
  const trials = tryOn(matrix, asked);
  const first = (what: Decision["do"]) => {
    const found = trials.find(({ decision }) => decision.do === what);
    return found ? firedAt(found.turn, found.decision) : null;
  };
  return { offer: first("offer"), handoff: first("hand-over") };
}

function firedAt(turn: number, decision: Decision): Fired | null {
  if (decision.do === "nothing") return null;
  const { reason, rule, evidence } = decision;
  return { turn, reason, ruleId: rule?.id ?? null, evidence };
}
