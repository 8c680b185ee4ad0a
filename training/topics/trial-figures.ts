import { type Acceptance, judge } from "#app/domain/understanding/topics/judge.ts";
import type { Outcome } from "./trial-outcomes.ts";

/** 0 to 100 each. `mean` is what HINT3 is judged by: half for topics found, half for refusing what is out of scope. */
export type Figures = {
  readonly inside: number;
  readonly outside: number;
  readonly far: number;
  readonly mean: number;
};

export function figuresOf(outcomes: readonly Outcome[], said: (outcome: Outcome) => boolean): Figures {
  const inside = share(
    outcomes.filter(({ kind }) => kind === "inside"),
    (it) => it.was === "right" && said(it),
  );
  const refused = [...Map.groupBy(outcomes, ({ kind }) => kind)]
    .filter(([kind]) => kind !== "inside")
    .map(([kind, of]) => [kind, share(of, (it) => !said(it))] as const);
  const near = refused.find(([kind]) => kind === "near")?.[1] ?? 0;
  const chatter = refused.filter(([kind]) => kind !== "near").map(([, refusedShare]) => refusedShare);
  const far = chatter.reduce((sum, it) => sum + it, 0) / Math.max(1, chatter.length);
  const outside = (near + far) / 2;
  return { inside, outside, far, mean: (inside + outside) / 2 };
}

export function saidBy(acceptance: Acceptance): (outcome: Outcome) => boolean {
  return ({ signs }) => {
    const { right, outside } = judge(acceptance, signs);
    return right > outside;
  };
}

function share(outcomes: readonly Outcome[], is: (outcome: Outcome) => boolean): number {
  return (100 * outcomes.filter(is).length) / Math.max(1, outcomes.length);
}
