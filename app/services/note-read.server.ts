import { clock } from "#app/clock.ts";
import * as accessLog from "#app/data/access-log.server.ts";
import { inShop } from "#app/db.server.ts";
import type { Staff } from "./staff.ts";

/** What shows words or names of many shoppers at once. */
export type Seen = "inbox" | "questions" | "past-chats";

/** Notes in the access log that somebody of the team looked at it. */
export function noteRead(
  { shopId, agentId }: Pick<Staff, "shopId" | "agentId">,
  resource: Seen,
): Promise<void> {
  const seen = { agentId, resource, action: "read", at: clock() } as const;
  return inShop(shopId, (sql) => accessLog.note(sql, shopId, seen));
}
