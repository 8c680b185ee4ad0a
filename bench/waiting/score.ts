import { median } from "../statistics.ts";
import type { Judged } from "./tell.ts";

export type Score = {
  readonly judged: number;
  readonly kept: number;
  readonly overshoot: number;
  readonly padding: number;
  readonly coverage: number;
  readonly error: number;
};

/** What each figure of a score means; all are shares or ratios. */
export const MEANINGS = {
  kept: "promises whose first line came no later than the upper end told when the shopper asked; who left before it is not counted, who left after it counts as broken",
  overshoot:
    "how far beyond the upper end the first line came, over that upper end; the median of the broken promises",
  padding: "how much longer than the wait the upper end was, over the wait; the median of all answered",
  coverage: "waits that ended within the range told, both ends included",
  error: "mean distance of the expected wait from the wait, over the mean wait; 0 is who knows the future",
} as const;

export function scoreOf(all: readonly Judged[]): Score {
  const answered = all.filter(({ isAnswered }) => isAnswered);
  const broken = all.filter(({ waitedSeconds, highSeconds }) => waitedSeconds > highSeconds);
  const covered = all.filter(
    ({ waitedSeconds, lowSeconds, highSeconds }) =>
      waitedSeconds >= lowSeconds && waitedSeconds <= highSeconds,
  );
  const off = sum(
    answered.map(({ expectedSeconds, waitedSeconds }) => Math.abs(expectedSeconds - waitedSeconds)),
  );
  return {
    judged: all.length,
    kept: 1 - broken.length / all.length,
    overshoot:
      broken.length === 0
        ? 0
        : median(broken.map(({ waitedSeconds, highSeconds }) => waitedSeconds / highSeconds - 1)),
    padding: median(answered.map(({ waitedSeconds, highSeconds }) => highSeconds / waitedSeconds - 1)),
    coverage: covered.length / all.length,
    error: off / sum(answered.map(({ waitedSeconds }) => waitedSeconds)),
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
