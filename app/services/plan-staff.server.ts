import { adminWords as say } from "#app/admin-words.ts";
import * as demand from "#app/data/demand.server.ts";
import { inShop, type Sql } from "#app/db.server.ts";
import { minuteOf } from "#app/domain/hours.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { type Planned, planQueue } from "#app/domain/waiting/simulate/plan-queue.ts";
import { ENOUGH_HANDLED, lookAtWeeks } from "./read-plan.server.ts";
import { Staffing } from "./staffing-shape.ts";

/** So many chats are played, in whole weeks: enough for the tenth that waits longest, and done in a tenth of a second. */
const PLAYED = 10_000;
const MOST_WEEKS = 52;
const SEED = 20_261_122;

export type Plan = Planned & { readonly overSeconds: number; readonly isTyped: boolean };

export type PlanRefusal = {
  readonly code: "invalid" | "not-found" | "too-little";
  readonly message: string;
  readonly field?: string;
};

/** What these people mean for shoppers: whole weeks played from the shop's own arrivals and lengths of chats. */
export async function planStaff(shopId: ShopId, body: unknown): Promise<Result<Plan, PlanRefusal>> {
  const parsed = Staffing.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const message = say("settings.invalid", { what: issue?.message ?? "" });
    return refuse({ code: "invalid", message, field: issue?.path.join(".") ?? "" });
  }
  const { queueId, windows, chatsPerHour } = parsed.data;
  const seen = await inShop(shopId, async (sql) => {
    const found = await lookAtWeeks(sql, shopId, queueId);
    return found && { ...found, ...(await tempers(sql, shopId, found)) };
  });
  if (!seen) return refuse({ code: "not-found", message: say("queues.refused.gone") });
  const { overSeconds, perHour, handle, reaction, patienceSeconds, isEnough } = seen;
  if (chatsPerHour === null && !isEnough)
    return refuse({ code: "too-little", message: say("plan.refused.too-little") });
  const arrivalsPerHour = chatsPerHour === null ? perHour : perHour.map(() => chatsPerHour);
  const planned = planQueue({
    arrivalsPerHour,
    handle,
    reaction,
    patienceSeconds,
    overSeconds,
    staff: windows.map(({ days, from, to, ...who }) => ({
      ...who,
      days: days.map((day) => (day + 6) % 7),
      from: minuteOf(from) / 60,
      to: minuteOf(to) / 60,
    })),
    days: weeksFor(arrivalsPerHour) * 7,
    seed: SEED,
  });
  return ok({ ...planned, overSeconds, isTyped: chatsPerHour !== null });
}

function weeksFor(perHour: readonly number[]): number {
  const perWeek = perHour.reduce((sum, one) => sum + one, 0);
  return Math.min(MOST_WEEKS, Math.max(1, Math.floor(PLAYED / Math.max(1, perWeek))));
}

async function tempers(sql: Sql, shopId: ShopId, { span }: { span: demand.Span }) {
  const reaction = await demand.reacted(sql, shopId, span);
  return {
    reaction: reaction.length >= ENOUGH_HANDLED ? reaction : [],
    patienceSeconds: await demand.patience(sql, shopId, span),
  };
}
