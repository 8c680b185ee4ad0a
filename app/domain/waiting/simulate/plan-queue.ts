import { anyOf, gap, type Random } from "./chances.ts";
import type { Ask, Outcome, Stretch } from "./day.ts";
import { figuresOf, type PlanFigures } from "./plan-figures.ts";
import { runDay } from "./run-day.ts";
import { seeded } from "./seeded.ts";
import { DAY, HOUR, type Span, type Staff, staffed, stretchesOf } from "./staff.ts";

export type QueuePlan = {
  /** How many ask for a person in each hour of the week, on average; 168 numbers from Monday midnight. */
  readonly arrivalsPerHour: readonly number[];
  /** How long chats of this shop occupied an agent, and how long until the agent's first line; seconds, as seen. */
  readonly handle: readonly number[];
  readonly reaction: readonly number[];
  readonly staff: readonly Staff[];
  /** How long shoppers wait on average until they leave; null: as long as somebody is there. */
  readonly patienceSeconds: number | null;
  /** The wait of which is told how many take longer. */
  readonly overSeconds: number;
  /** How many days to simulate, from a Monday. */
  readonly days: number;
  /** The same gives the same weeks. */
  readonly seed: number;
};

/** All together, and for each of `staff` in its order; a share, of all who ask, comes while nobody is there. */
export type Planned = {
  readonly overall: PlanFigures;
  readonly windows: readonly PlanFigures[];
  readonly outsideShare: number;
};

/** Where a shop has not seen any. */
const HANDLE_SECONDS = 300;
const REACTION_SECONDS = 30;
/** A shop so busy is known well enough from fewer days. */
const MOST_ASKS = 60_000;

/**
 * What a staffing plan means for shoppers, from the shop's own arrivals and lengths of chats: days are played one after
 * the other, with arrivals at random around the hourly means and lengths drawn from those seen. Who asks while nobody is
 * there is not in the queue; who still waits when the last person goes stays unanswered.
 */
export function planQueue(plan: QueuePlan): Planned {
  const days = daysFor(plan);
  const stretches = stretchesOf(plan.staff, days);
  const random = seeded(plan.seed);
  const moments = momentsOf(plan, days, random);
  const asks = asksOf({ ...plan, random }, moments, staffed(stretches));
  const until = (days + 2) * DAY;
  const outcomes = runDay({ asks, stretches, until, onAsk: null });
  const played: PlayedPlan = { asks, outcomes, stretches, days };
  return {
    overall: figuresOf(played, null, plan.overSeconds),
    windows: plan.staff.map((window) => figuresOf(played, window, plan.overSeconds)),
    outsideShare: moments.length === 0 ? 0 : 1 - asks.length / moments.length,
  };
}

export type PlayedPlan = {
  readonly asks: readonly Ask[];
  readonly outcomes: readonly Outcome[];
  readonly stretches: readonly Stretch[];
  readonly days: number;
};

function daysFor({ arrivalsPerHour, days }: QueuePlan): number {
  const perWeek = arrivalsPerHour.reduce((sum, one) => sum + Math.max(0, one), 0);
  const enough = Math.max(7, Math.floor((7 * MOST_ASKS) / Math.max(1, perWeek)));
  return Math.max(1, Math.min(Math.floor(days), enough));
}

function momentsOf({ arrivalsPerHour }: QueuePlan, days: number, random: Random): number[] {
  return Array.from({ length: days * 24 }, (_, hour) => {
    const perSecond = (arrivalsPerHour[hour % 168] ?? 0) / HOUR;
    const moments: number[] = [];
    for (let at = gap(perSecond, random); at < HOUR; at += gap(perSecond, random))
      moments.push(hour * HOUR + at);
    return moments;
  }).flat();
}

/** Those who ask while somebody is there. */
function asksOf(
  plan: QueuePlan & { random: Random },
  moments: readonly number[],
  open: readonly Span[],
): Ask[] {
  const { handle, reaction, patienceSeconds, random } = plan;
  let span = 0;
  return moments.flatMap((askedAt): Ask[] => {
    while ((open[span]?.to ?? Infinity) <= askedAt) span += 1;
    const now = open[span];
    if (!now || now.from > askedAt) return [];
    const reactionSeconds = Math.max(0, anyOf(reaction, random) ?? REACTION_SECONDS);
    const patience = patienceSeconds === null ? Infinity : gap(1 / Math.max(1, patienceSeconds), random);
    return [
      {
        askedAt,
        headStartSeconds: 0,
        // Whoever was given to a person before the last one went still hears from that person.
        patienceSeconds: Math.min(patience, now.to - askedAt + reactionSeconds),
        handleSeconds: Math.max(0, anyOf(handle, random) ?? HANDLE_SECONDS),
        reactionSeconds,
      },
    ];
  });
}
