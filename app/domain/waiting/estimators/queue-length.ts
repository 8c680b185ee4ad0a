import type { QueueFigures } from "../figures.ts";
import type { Expected } from "./expected.ts";
import { reaction, stepSeconds, stepsBefore } from "./line.ts";

/** Beyond so many steps all further ones are taken to be as long as the last. */
const STEPS_COUNTED = 400;
/** Variance of a step against that of an exponential one: lengths of chats spread less (log-normal, deviation 0.7 of the mean). */
const CHAT_VARIANCE = 0.7;
/** Who overtakes makes the wait longer, in which more overtake: so many rounds come close enough. */
const ROUNDS = 20;

/**
 * Queue length with service rate, abandonment and head starts.
 *
 * With `s` slots busy and `h` seconds a conversation, one becomes free every `h / s` seconds on average, at random, and
 * of `k` who wait before, one leaves every `patience / k`; so the next step forward comes at the rate `s / h + k /
 * patience`, and the wait is the sum of these steps. Source: Whitt, "Predicting queueing delays", Management Science 45
 * (1999); with abandonment it is QLm of Ibrahim and Whitt, "Real-time delay estimation in overloaded multiserver queues
 * with abandonments", Management Science 55 (2009). Those who come later and go before make further steps, as many as
 * come during the wait and within their head start: a busy period, whose mean grows by a factor where its variance grows
 * by the third power of it (Takács, "Introduction to the theory of queues", 1962).
 */
export function queueLength(figures: QueueFigures): Expected {
  const before = stepsBefore(figures);
  let overtaking = 0;
  for (let round = 0; round < ROUNDS && before > 0; round += 1)
    overtaking = overtakers(figures, walk(figures, before + overtaking).seconds);
  const { seconds, variance } = walk(figures, before + overtaking);
  const growth = before > 0 ? (before + overtaking) / before : 1;
  const react = reaction(figures);
  return {
    expectedSeconds: seconds + react.expectedSeconds,
    deviationSeconds: Math.hypot(Math.sqrt(variance * CHAT_VARIANCE) * growth, react.deviationSeconds),
  };
}

function overtakers({ overtaking }: QueueFigures, waitSeconds: number): number {
  return overtaking.reduce(
    (sum, { perHour, forSeconds }) =>
      sum + (Math.max(0, perHour) / 3_600) * Math.max(0, Math.min(waitSeconds, forSeconds)),
    0,
  );
}

/** Mean and variance of so many steps; a part of a step counts as that part. */
function walk(figures: QueueFigures, steps: number): { seconds: number; variance: number } {
  const served = 1 / stepSeconds(figures);
  const leaving = figures.patienceSeconds === null ? 0 : 1 / Math.max(60, figures.patienceSeconds);
  let seconds = 0;
  let variance = 0;
  for (let behind = 0; behind < Math.min(steps, STEPS_COUNTED); behind += 1) {
    const left = behind + 1 < STEPS_COUNTED ? Math.min(1, steps - behind) : steps - behind;
    const step = 1 / (served + behind * leaving);
    seconds += left * step;
    variance += left * step ** 2;
  }
  return { seconds, variance };
}
