import * as lines from "#app/data/lines.server.ts";
import * as members from "#app/data/members.server.ts";
import { inShop } from "#app/db.server.ts";
import { clock } from "#app/clock.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { refuse, type Result } from "#app/domain/result.ts";
import { belongs, eligible } from "#app/domain/routing/eligible.ts";
import { hasRoom } from "#app/domain/routing/member.ts";
import { claimConversation } from "./claim-conversation.server.ts";
import { shopConfig } from "./shop-config.server.ts";
import { canAnswer, type Staff } from "./staff.ts";

const MOST_LOOKED_AT = 50;

type Taken = { readonly conversationId: ConversationId; readonly seq: number };
type Refused = { code: "not-allowed" } | { code: "at-capacity" } | { code: "nothing-waiting" };

/** Gives the agent the first in line that they may answer: what they are asked for already, then what waits longest. */
export async function takeNext(staff: Staff): Promise<Result<Taken, Refused>> {
  const { shopId, agentId } = staff;
  if (!canAnswer(staff)) return refuse({ code: "not-allowed" });
  const now = clock();
  const config = await shopConfig(shopId);
  const [team, mine] = await inShop(shopId, async (sql) => [
    await members.list(sql, shopId, now),
    await members.offered(sql, shopId, agentId),
  ]);
  const me = team.find(({ id }) => id === agentId);
  if (!me) return refuse({ code: "not-allowed" });
  if (mine.length === 0 && !hasRoom(me)) return refuse({ code: "at-capacity" });
  const own = config.queues.filter((queue) => belongs(me, queue));
  const waiting = await inShop(shopId, (sql) =>
    lines.inOrder(sql, shopId, { queueIds: own.map(({ id }) => id), most: MOST_LOOKED_AT }),
  );
  const fits = waiting.filter((one) => {
    const queue = own.find(({ id }) => id === one.queueId);
    return queue !== undefined && eligible(queue, one, team).some(({ id }) => id === agentId);
  });
  for (const conversationId of [...mine, ...fits.map((one) => one.conversationId)]) {
    const claimed = await claimConversation(staff, conversationId, "next");
    if (claimed.ok) return claimed;
  }
  return refuse({ code: "nothing-waiting" });
}
