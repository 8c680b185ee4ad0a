import * as agents from "#app/data/agents.server.ts";
import * as members from "#app/data/members.server.ts";
import { inShop } from "#app/db.server.ts";
import type { EventBody } from "#app/domain/conversation/events.ts";
import type { AgentId, ConversationId, QueueId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { belongs } from "#app/domain/routing/eligible.ts";
import { hasRoom, isReady } from "#app/domain/routing/member.ts";
import { asHolder } from "./hold-conversation.server.ts";
import { shopConfig } from "./shop-config.server.ts";
import type { Staff } from "./staff.ts";
import { waitAnew } from "./wait-anew.server.ts";

export type Destination = {
  readonly queueId: QueueId;
  /** A colleague it is for; null: whoever of the queue is free. */
  readonly agentId: AgentId | null;
  readonly note: string | null;
};

/** Passes a conversation on to another team, or to a colleague who is asked first. The shopper hears who comes next. */
export async function transferConversation(staff: Staff, conversationId: ConversationId, to: Destination) {
  const { shopId } = staff;
  const config = await shopConfig(shopId);
  const queue = config.queues.find(({ id }) => id === to.queueId);
  const colleague = to.agentId === null ? null : await agents.find(shopId, to.agentId);
  if (!queue || (to.agentId !== null && (!colleague || colleague.role === "viewer")))
    return refuse({ code: "unknown-destination" });
  if (colleague && queue.isSpecialist && !belongs(colleague, queue)) return refuse({ code: "not-trained" });
  if (colleague?.id === staff.agentId) return refuse({ code: "unknown-destination" });
  return asHolder(staff, conversationId, async ({ episode, now, by }) => {
    const named = colleague && { id: colleague.id, name: colleague.name };
    const handoffId = episode.id;
    const moved = {
      type: "conversation.transferred",
      ...by,
      handoffId,
      queueId: queue.id,
      queueName: queue.name,
      to: named,
      note: to.note,
    } as const satisfies EventBody;
    // The colleague is asked whatever the queue does with others; if they do not take it, the queue goes on.
    const team = named ? await inShop(shopId, (sql) => members.list(sql, shopId, now)) : [];
    const isFree = team.some((member) => member.id === named?.id && isReady(member) && hasRoom(member));
    const said = {
      key: isFree ? "wait.update.transferred.agent" : "wait.update.transferred",
      variables: { queue: queue.name, ...(named && { agent: named.name }) },
    };
    const passed = [{ id: staff.agentId, at: now }];
    const next = await waitAnew(shopId, { episode, config, queue, passed, now }, said);
    if (!named || !isFree) return ok([moved, ...next]);
    const told = next.filter(({ type }) => type !== "handoff.offered");
    const asked = {
      type: "handoff.offered",
      author: "system",
      handoffId,
      to: named,
      seconds: queue.offerSeconds,
    } as const;
    return ok([moved, ...told, asked]);
  });
}
