import type { Estimator } from "#app/domain/waiting/estimators/expected.ts";
import { rangeOf } from "#app/domain/waiting/estimators/range.ts";
import { wholeMinutes } from "#app/domain/waiting/estimators/whole-minutes.ts";
import type { KeptPromise } from "#app/domain/waiting/figures.ts";
import type { Outcome } from "#app/domain/waiting/simulate/day.ts";
import type { Played } from "./play.ts";

const LAST_PROMISES = 50;

export type Teller = {
  readonly name: string;
  readonly estimator: Estimator;
  readonly learnsFrom: "its promises" | "nothing";
};

/** What one was told when asking, and what came of it. */
export type Judged = {
  readonly lowSeconds: number;
  readonly highSeconds: number;
  readonly expectedSeconds: number;
  /** Until the first line, or until the shopper left; Infinity: neither by the end of the simulation. */
  readonly waitedSeconds: number;
  readonly isAnswered: boolean;
};

type Open = Judged & { readonly askedAt: number; readonly modelSeconds: number };

/**
 * Goes through the days with one estimator, which learns only from those of its own promises whose end was known by then.
 * Where nobody is there, no time is told. Who left before the upper end is not judged: nobody knows how it would have gone.
 */
export function tellAll({ asks, snapshots, outcomes }: Played, { estimator, learnsFrom }: Teller): Judged[] {
  const judged: Judged[] = [];
  let open: Open[] = [];
  let past: KeptPromise[] = [];
  snapshots.forEach((snapshot, index) => {
    const now = asks[index]?.askedAt ?? 0;
    const isOver = ({ askedAt, waitedSeconds }: Open) => askedAt + waitedSeconds <= now;
    const over = open
      .filter(isOver)
      .toSorted((a, b) => b.askedAt + b.waitedSeconds - a.askedAt - a.waitedSeconds);
    open = open.filter((one) => !isOver(one));
    past = [...over.map((one) => kept(one, now)), ...past].slice(0, LAST_PROMISES);
    const late = open.filter(({ askedAt, highSeconds }) => now - askedAt > highSeconds);
    const known = [...late.map((one) => kept(one, now)), ...past].slice(0, LAST_PROMISES);
    const promises = learnsFrom === "nothing" ? [] : known;

    const expected = snapshot.agentsOnline < 1 ? null : estimator({ ...snapshot, promises });
    if (expected === null) return;
    const { modelSeconds, ...range } = rangeOf(expected, promises);
    const it = {
      ...wholeMinutes(range),
      ...whatCame(outcomes[index], now),
      expectedSeconds: expected.expectedSeconds,
    };
    if (!it.isAnswered && it.waitedSeconds <= it.highSeconds) return;
    judged.push(it);
    open.push({ ...it, askedAt: now, modelSeconds });
  });
  return judged;
}

/** What someone would tell who knows the future: the minute in which the first line comes. */
export function tellTruth({ asks, outcomes }: Played): Judged[] {
  return asks.flatMap(({ askedAt }, index): Judged[] => {
    const it = whatCame(outcomes[index], askedAt);
    if (!it.isAnswered) return [];
    const range = wholeMinutes({ lowSeconds: it.waitedSeconds, highSeconds: it.waitedSeconds });
    return [{ ...it, ...range, expectedSeconds: it.waitedSeconds }];
  });
}

function kept({ highSeconds, modelSeconds, askedAt, waitedSeconds }: Open, now: number): KeptPromise {
  const waited = Math.min(waitedSeconds, now - askedAt);
  return { promisedSeconds: highSeconds, waitedSeconds: waited, modelSeconds };
}

function whatCame(
  outcome: Outcome | undefined,
  askedAt: number,
): Pick<Judged, "waitedSeconds" | "isAnswered"> {
  const end = outcome?.answeredAt ?? outcome?.leftAt ?? Infinity;
  return { waitedSeconds: end - askedAt, isAnswered: typeof outcome?.answeredAt === "number" };
}
