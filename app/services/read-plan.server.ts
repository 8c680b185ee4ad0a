import { clock } from "#app/clock.ts";
import * as demand from "#app/data/demand.server.ts";
import * as members from "#app/data/members.server.ts";
import * as queues from "#app/data/queues.server.ts";
import * as settings from "#app/data/settings.server.ts";
import { inShop, type Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { DAY_MS } from "#app/domain/opening/zone.ts";
import { belongs } from "#app/domain/routing/eligible.ts";
import type { Queue } from "#app/domain/shop.ts";
import { arrivalsByHour } from "./arrivals-by-hour.ts";
import { REPORT_DAYS } from "./read-queues.server.ts";
import type { StaffWindow } from "./staffing-shape.ts";

/** With less than two of each weekday, and fewer chats, an hour of the week says nothing. */
const ENOUGH_DAYS = 14;
const ENOUGH_ASKED = 40;
/** Fewer lengths are told by the queue's own setting. */
export const ENOUGH_HANDLED = 20;

/** What is known of a queue's weeks before any staff is named. */
export type PlanFacts = {
  readonly queues: readonly Pick<Queue, "id" | "name">[];
  readonly queueId: string;
  readonly timezone: string;
  /** How many asked, over how many days. */
  readonly asked: number;
  readonly days: number;
  /** Whether that is enough to plan with. */
  readonly isEnough: boolean;
  /** 168 numbers from Monday midnight. */
  readonly perHour: readonly number[];
  /** What a chat takes on average, and of how many chats that is known; 0: the queue's own setting. */
  readonly handleSeconds: number;
  readonly handled: number;
  /** The wait that counts as too long: the queue's target of a first reply. */
  readonly overSeconds: number;
  /** The queue's own hours with the people it has. */
  readonly windows: readonly StaffWindow[];
};

/** What there is to plan with; null where the shop has no such queue. Without an id it is about the default queue. */
export function readPlan(shopId: ShopId, queueId: string | null): Promise<PlanFacts | null> {
  return inShop(shopId, async (sql) => {
    const seen = await lookAtWeeks(sql, shopId, queueId);
    if (!seen) return null;
    const { all, queue, handle, handled, quarters: _quarters, ...facts } = seen;
    const team = (await members.list(sql, shopId, clock())).filter((agent) => belongs(agent, queue));
    return {
      ...facts,
      queues: all.map(({ id, name }) => ({ id, name })),
      queueId: queue.id,
      handleSeconds: handle.reduce((sum, one) => sum + one, 0) / handle.length,
      handled,
      windows: windowsOf(queue, team),
    };
  });
}

/** A queue with what its last four weeks say; null where the shop has no such queue. */
export async function lookAtWeeks(sql: Sql, shopId: ShopId, queueId: string | null) {
  const all = await queues.listIn(sql, shopId);
  const queue = all.find(({ id, isDefault }) => (queueId === null ? isDefault : id === queueId));
  if (!queue) return null;
  const until = clock();
  const timezone = queue.timezone ?? (await settings.timezone(sql, shopId));
  const whole = { queueId: queue.id, since: new Date(until.getTime() - REPORT_DAYS * DAY_MS), until };
  const quarters = await demand.asked(sql, shopId, whole);
  // What lies before the first of a new shop was no quiet time.
  const span = { ...whole, since: quarters[0]?.from ?? whole.since };
  const days = (until.getTime() - span.since.getTime()) / DAY_MS;
  const asked = quarters.reduce((sum, one) => sum + one.asked, 0);
  const lengths = await demand.handled(sql, shopId, whole);
  const isKnown = lengths.length >= ENOUGH_HANDLED;
  return {
    all,
    queue,
    quarters,
    timezone,
    span: whole,
    asked,
    days: Math.min(REPORT_DAYS, Math.ceil(days)),
    isEnough: days >= ENOUGH_DAYS && asked >= ENOUGH_ASKED,
    perHour: arrivalsByHour(quarters, { ...span, timezone }),
    handle: isKnown ? lengths : [queue.handleSeconds],
    handled: isKnown ? lengths.length : 0,
    overSeconds: queue.firstReplySeconds ?? 90,
  };
}

function windowsOf(queue: Queue, team: readonly { readonly capacity: number }[]): StaffWindow[] {
  const capacities = team.map(({ capacity }) => capacity).filter((capacity) => capacity > 0);
  const who = {
    people: Math.max(1, capacities.length),
    capacity: capacities.toSorted((a, b) => a - b)[Math.floor(capacities.length / 2)] ?? 4,
  };
  const lines = queue.hours ?? [{ days: [0, 1, 2, 3, 4, 5, 6], from: "00:00", to: "00:00" }];
  return lines.map(({ days, from, to }) => ({ days: [...days], from, to, ...who }));
}
