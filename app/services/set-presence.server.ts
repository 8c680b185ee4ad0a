import { nudge, send } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import * as members from "#app/data/members.server.ts";
import * as presence from "#app/data/presence.server.ts";
import { inShop } from "#app/db.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { passOffer } from "./decline-offer.server.ts";
import { canAnswer, type Staff } from "./staff.ts";

/** Ready to be given chats, or away. What they hold stays with them; what they are being asked goes to the next. */
export async function setPresence(staff: Staff, away: boolean) {
  const { shopId, agentId } = staff;
  if (!canAnswer(staff)) return refuse({ code: "not-allowed" });
  const offered = await inShop(shopId, async (sql) => {
    await presence.setAway(sql, shopId, { agentId, since: away ? clock() : null });
    if (!away) await send(sql, "route", { shopId });
    return members.offered(sql, shopId, agentId);
  });
  if (away) for (const id of offered) await passOffer(shopId, id, { agentId, why: "declined" });
  else await nudge("route");
  return ok({ away });
}
