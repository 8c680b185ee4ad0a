import type { PlayedPlan } from "./plan-queue.ts";
import { type Span, type Staff, spansOf } from "./staff.ts";

/** Null: so many were never answered, or nobody asked. */
type Wait = number | null;

export type PlanFigures = {
  /** Who asked while it was staffed, a week on average. */
  readonly askedPerWeek: number;
  /** Seconds until the first line, which half, nine in ten and 99 in 100 of all who asked did not exceed. */
  readonly waits: { readonly half: Wait; readonly nineInTen: Wait; readonly most: Wait };
  /** Of all who asked: those whose first line came later than the wait asked for, or never. */
  readonly shareOver: number;
  /** Of all who asked: those who left, or still waited when the last person went. */
  readonly unansweredShare: number;
  /** Of the time that all slots were there, how much they were taken; 1 is all of it. */
  readonly utilisation: number;
};

/** What a plan comes to, in one window of staff or (null) in all. */
export function figuresOf(played: PlayedPlan, window: Staff | null, overSeconds: number): PlanFigures {
  const { asks, outcomes, days } = played;
  const spans = window === null ? null : spansOf(window, days);
  const isIn = spans === null ? () => true : inSpans(spans);
  const waits: number[] = [];
  let asked = 0;
  asks.forEach(({ askedAt }, index) => {
    if (!isIn(askedAt)) return;
    asked += 1;
    const answeredAt = outcomes[index]?.answeredAt ?? null;
    if (answeredAt !== null) waits.push(answeredAt - askedAt);
  });
  const sorted = Float64Array.from(waits).sort();
  const waitOf = (share: number): Wait => sorted[Math.max(0, Math.ceil(asked * share) - 1)] ?? null;
  const inTime = sorted.filter((wait) => wait <= overSeconds).length;
  return {
    askedPerWeek: (asked * 7) / days,
    waits: { half: waitOf(0.5), nineInTen: waitOf(0.9), most: waitOf(0.99) },
    shareOver: asked === 0 ? 0 : 1 - inTime / asked,
    unansweredShare: asked === 0 ? 0 : 1 - sorted.length / asked,
    utilisation: utilisation(played, spans),
  };
}

/** For moments that only grow: whether they lie in one of the spans, which do not overlap. */
function inSpans(spans: readonly Span[]): (moment: number) => boolean {
  let next = 0;
  return (moment) => {
    while ((spans[next]?.to ?? Infinity) <= moment) next += 1;
    const span = spans[next];
    return span !== undefined && span.from <= moment;
  };
}

/** What was begun before the end of a shift is brought to its end after it, which counts as taken, but not as more than all. */
function utilisation({ outcomes, stretches }: PlayedPlan, spans: readonly Span[] | null): number {
  const within = spans ?? [{ from: -Infinity, to: Infinity }];
  const slots = total(
    stretches.map(({ from, to, capacity }) => ({ from, to, times: capacity })),
    within,
  );
  const taken = total(
    outcomes.flatMap(({ givenAt, endedAt, leftAt }) => {
      const to = endedAt ?? leftAt;
      return givenAt === null || to === null ? [] : [{ from: givenAt, to, times: 1 }];
    }),
    within,
  );
  return slots === 0 ? 0 : Math.min(1, taken / slots);
}

/** How much of the intervals, each counted so many times, lies within the spans. Both are in order of time. */
function total(intervals: readonly (Span & { times: number })[], within: readonly Span[]): number {
  const sorted = intervals.toSorted((a, b) => a.from - b.from);
  const longest = sorted.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  let sum = 0;
  let first = 0;
  for (const { from, to } of within) {
    while ((sorted[first]?.from ?? Infinity) + longest < from) first += 1;
    for (let index = first; (sorted[index]?.from ?? Infinity) < to; index += 1) {
      const one = sorted[index];
      if (one) sum += one.times * Math.max(0, Math.min(to, one.to) - Math.max(from, one.from));
    }
  }
  return sum;
}
