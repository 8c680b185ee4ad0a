import { decide, type Decision } from "#app/domain/triggers/decide.ts";
import type { Matrix } from "#app/domain/triggers/matrix.ts";
import type { Asked } from "./asked.ts";

/** What a matrix says at one turn of a conversation that is tried on it. */
export type Trial = { readonly turn: number; readonly asked: Asked["facts"]; readonly decision: Decision };

/** Turn by turn, as it would happen: a person is offered once, and nothing is asked any more once one has taken over. */
export function tryOn(matrix: Matrix, asked: readonly Asked[]): Trial[] {
  const trials: Trial[] = [];
  let offer: "never" | "open" | "made" = "never";
  for (const { turn, facts } of asked) {
    const decision = decide(matrix, { ...facts, offer });
    trials.push({ turn, asked: facts, decision });
    if (decision.do === "hand-over") break;
    if (decision.do === "offer") offer = "open";
    else if (offer === "open") offer = "made";
  }
  return trials;
}
