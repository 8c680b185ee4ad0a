import { clock } from "#app/clock.ts";
import * as lines from "#app/data/lines.server.ts";
import * as members from "#app/data/members.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { isOpen, opensAt } from "#app/domain/opening/open-at.ts";
import { openingOf } from "#app/domain/opening/opening-of.ts";
import { belongs } from "#app/domain/routing/eligible.ts";
import { hasRoom, isReady } from "#app/domain/routing/member.ts";
import { shopConfig } from "./shop-config.server.ts";

/** Who is there, with how much on their hands, and how each queue stands. */
export async function describeTeam(shopId: ShopId) {
  const now = clock();
  const config = await shopConfig(shopId);
  const [team, waiting] = await inShop(shopId, async (sql) => [
    await members.list(sql, shopId, now),
    await lines.lengths(sql, shopId),
  ]);
  const agents = team.map(({ id: agentId, givenAt: _givenAt, ...member }) => ({ agentId, ...member }));
  const queues = config.queues.map((queue) => {
    const opening = openingOf(queue, config.timezone);
    const open = isOpen(opening, now);
    const here = team.filter((member) => belongs(member, queue) && isReady(member));
    const line = waiting.find(({ queueId }) => queueId === queue.id);
    return {
      queueId: queue.id,
      name: queue.name,
      mode: queue.mode,
      tone: queue.tone,
      leadId: queue.leadId,
      members: queue.members,
      skills: queue.skills,
      isSpecialist: queue.isSpecialist,
      isOpen: open,
      opensAt: open ? null : (opensAt(opening, now)?.toISOString() ?? null),
      waiting: line?.waiting ?? 0,
      longestWaitSince: line?.longestSince?.toISOString() ?? null,
      online: here.length,
      free: here.filter(hasRoom).length,
    };
  });
  return { agents, queues };
}
