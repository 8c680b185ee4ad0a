import * as lines from "#app/data/lines.server.ts";
import * as members from "#app/data/members.server.ts";
import { inShop } from "#app/db.server.ts";
import type { HandoffId, ShopId } from "#app/domain/ids.ts";
import { isOpen, opensAt } from "#app/domain/opening/open-at.ts";
import { openingOf } from "#app/domain/opening/opening-of.ts";
import { eligible } from "#app/domain/routing/eligible.ts";
import { isReady, type Member } from "#app/domain/routing/member.ts";
import { HEAD_START_SECONDS, rankAt } from "#app/domain/routing/priority.ts";
import type { Queue } from "#app/domain/shop.ts";
import { PRIORITIES, type Priority } from "#app/domain/triggers/rule.ts";
import type { QueueFigures } from "#app/domain/waiting/figures.ts";
import type { Standing } from "#app/domain/waiting/standing.ts";
import { keptHistory } from "./kept-history.server.ts";

export type InLineFor = {
  readonly queue: Queue;
  readonly timezone: string;
  readonly askedAt: Date;
  readonly priority: Priority;
  readonly language: string | null;
  /** Null: about to join the line. */
  readonly handoffId: HandoffId | null;
};

/** How a queue stands for somebody in its line, and who could answer them. */
export async function standingOf(
  shopId: ShopId,
  one: InLineFor,
  now: Date,
): Promise<{ readonly standing: Standing; readonly team: readonly Member[] }> {
  const { queue } = one;
  const place = { queueId: queue.id, rankAt: rankAt(one.askedAt, one.priority), handoffId: one.handoffId };
  const [team, line, past] = await inShop(shopId, async (sql) => [
    await members.list(sql, shopId, now),
    await lines.before(sql, shopId, place),
    await keptHistory(sql, shopId, { queueId: queue.id, now }),
  ]);
  const ready = eligible(queue, one, team).filter(isReady);
  const opening = openingOf(queue, one.timezone);
  const figures: QueueFigures = {
    place: line.count + 1,
    agentsOnline: ready.length,
    slots: ready.reduce((sum, { capacity }) => sum + capacity, 0),
    slotsFree: ready.reduce((sum, { capacity, load }) => sum + Math.max(0, capacity - load), 0),
    handleSeconds: past.handleSeconds ?? queue.handleSeconds,
    reactionSeconds: past.reactionSeconds,
    served: past.served,
    headWaitedSeconds: line.headSince === null ? null : (now.getTime() - line.headSince.getTime()) / 1_000,
    promises: past.promises,
    patienceSeconds: past.patienceSeconds,
    overtaking: overtaking(past.askedPerHour, one, now),
  };
  const standing: Standing = {
    figures,
    opensAt: isOpen(opening, now) ? null : (opensAt(opening, now) ?? "never"),
    unaskedBefore: line.unasked,
    isFull: queue.mostWaiting !== null && line.count >= queue.mostWaiting,
    nextAgentName: ready.length === 1 ? (ready[0]?.name ?? null) : null,
  };
  return { standing, team };
}

/** Who may still come and go before: the more urgent, for as long as their head start is ahead. */
function overtaking(perHour: Readonly<Record<string, number>>, { askedAt, priority }: InLineFor, now: Date) {
  const waited = (now.getTime() - askedAt.getTime()) / 1_000;
  return PRIORITIES.flatMap((other) => {
    const forSeconds = HEAD_START_SECONDS[other] - HEAD_START_SECONDS[priority] - waited;
    const count = perHour[other] ?? 0;
    return forSeconds > 0 && count > 0 ? [{ perHour: count, forSeconds }] : [];
  });
}
