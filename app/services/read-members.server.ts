import { clock } from "#app/clock.ts";
import * as agents from "#app/data/agents.server.ts";
import * as members from "#app/data/members.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { readSettings } from "./read-settings.server.ts";

/** The team, and who was in it, with what each of them holds now, and the skills that its queues ask for. */
export async function readMembers(shopId: ShopId) {
  const [{ team, queues }, { now, former }] = await Promise.all([
    readSettings(shopId),
    inShop(shopId, async (sql) => ({
      now: await members.list(sql, shopId, clock()),
      former: await agents.formerIn(sql, shopId),
    })),
  ]);
  return {
    team,
    former: former.map(({ id: agentId, name }) => ({ agentId, name })),
    loads: Object.fromEntries(now.map(({ id, load }) => [id, load])),
    skills: [...new Set(queues.flatMap((queue) => queue.skills))],
  };
}
