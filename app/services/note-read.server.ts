import { clock } from "#app/clock.ts";
import * as accessLog from "#app/data/access-log.server.ts";
import { inShop, type Sql } from "#app/db.server.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import { customerOf } from "#app/domain/verification/verification.ts";
import { verificationOf } from "#app/domain/verification/verification-of.ts";
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

/** The same of a chat, with whose it is: who is signed in, or whom a code opens at the moment. */
export function noteChat(
  sql: Sql,
  { shopId, agentId }: Pick<Staff, "shopId" | "agentId">,
  it: Conversation,
): Promise<void> {
  const at = clock();
  const customerId = customerOf(verificationOf(it, at));
  const resource = `conversation/${it.id}`;
  return accessLog.note(sql, shopId, { agentId, resource, action: "read", customerId, at });
}
