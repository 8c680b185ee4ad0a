import { clock } from "#app/clock.ts";
import type { ContextBlock } from "#app/contract/context-block.ts";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import type { Line } from "#app/contract/line.ts";
import { agentLine } from "#app/contract/to-line.ts";
import * as accessLog from "#app/data/access-log.server.ts";
import * as conversations from "#app/data/conversations.server.ts";
import { inShop } from "#app/db.server.ts";
import { contextBlock } from "#app/domain/context/block.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { findCustomer } from "./find-customer.server.ts";
import { findNamedOrders } from "./find-named-orders.server.ts";
import { rowOf } from "./inbox.server.ts";
import { shopConfig } from "./shop-config.server.ts";
import type { Staff } from "./staff.ts";

export type Opened = {
  readonly row: InboxRow;
  readonly context: ContextBlock | null;
  readonly lines: readonly Line[];
};

type Requested = Extract<LogEvent, { type: "handoff.requested" }>;

/** What an agent sees on opening a conversation: its block as things stand now, and the whole log. Noted in the access log. */
export async function openConversation(
  { shopId, agentId }: Staff,
  id: ConversationId,
): Promise<Result<Opened, { code: "not-found" }>> {
  const it = await inShop(shopId, async (sql) => {
    const found = await conversations.find(sql, shopId, id);
    if (found) {
      const resource = `conversation/${id}${found.customerId ? ` customer/${found.customerId}` : ""}`;
      await accessLog.note(sql, shopId, { agentId, resource, action: "read", at: clock() });
    }
    return found;
  });
  if (!it) return refuse({ code: "not-found" });
  return ok({
    row: await rowOf(shopId, it),
    context: await contextOf(shopId, it),
    lines: it.events.map(agentLine),
  });
}

async function contextOf(shopId: Staff["shopId"], it: Conversation): Promise<ContextBlock | null> {
  const requested = it.events.findLast((event): event is Requested => event.type === "handoff.requested");
  if (!requested) return null;
  const config = await shopConfig(shopId);
  return contextBlock({
    conversation: it,
    handoff: requested,
    rules: config.rules,
    signedIn: it.customerId !== null,
    customer: it.customerId ? await findCustomer(shopId, it.customerId) : null,
    named: await findNamedOrders(shopId, it),
    knowledge: config.knowledge,
    words: config.words,
    timezone: config.timezone,
    now: clock(),
  });
}
