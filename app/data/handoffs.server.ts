import type { ContextBlock } from "#app/contract/context-block.ts";
import type { Sql } from "#app/db.server.ts";
import type { Evidence, HandoffReason, LogEvent, Outcome } from "#app/domain/conversation/events.ts";
import type { AgentId, ConversationId, HandoffId, QueueId, ShopId } from "#app/domain/ids.ts";
import type { Priority } from "#app/domain/triggers/rule.ts";

export type Handoff = {
  readonly id: HandoffId;
  readonly conversationId: ConversationId;
  readonly reason: HandoffReason;
  readonly ruleId: string | null;
  readonly evidence: Evidence;
  readonly queueId: QueueId;
  readonly priority: Priority;
  /** Within how many seconds the first line of an agent is due; null: as the queue says. */
  readonly serviceSeconds: number | null;
  readonly requestedAt: Date;
  readonly firstReplyAt: Date | null;
  readonly endedAt: Date | null;
};

type Requested = Extract<LogEvent, { type: "handoff.requested" }>;

export async function insert(
  sql: Sql,
  shopId: ShopId,
  conversationId: ConversationId,
  event: Requested,
  context: ContextBlock,
): Promise<void> {
  await sql.query(
    `insert into handoffs (shop_id, id, conversation_id, reason, rule_id, evidence, queue_id, priority, service_seconds,
       requested_at, context)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      shopId,
      event.handoffId,
      conversationId,
      event.reason,
      event.ruleId,
      event.evidence,
      event.queueId,
      event.priority,
      event.serviceSeconds,
      event.at,
      context,
    ],
  );
}

export async function find(sql: Sql, shopId: ShopId, id: HandoffId): Promise<Handoff | null> {
  const { rows } = await sql.query<Handoff>(
    `select id, conversation_id as "conversationId", reason, rule_id as "ruleId", evidence, queue_id as "queueId",
       priority, service_seconds as "serviceSeconds", requested_at as "requestedAt", first_reply_at as "firstReplyAt", ended_at as "endedAt"
     from handoffs where shop_id = $1 and id = $2`,
    [shopId, id],
  );
  return rows[0] ?? null;
}

/** How many wait in this queue before the given moment. */
export async function countBefore(sql: Sql, shopId: ShopId, queueId: QueueId, before: Date): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    `select count(*)::int as count from handoffs
     where shop_id = $1 and queue_id = $2 and claimed_at is null and ended_at is null and requested_at < $3`,
    [shopId, queueId, before],
  );
  return rows[0]?.count ?? 0;
}

export async function claim(
  sql: Sql,
  shopId: ShopId,
  id: HandoffId,
  agentId: AgentId,
  at: Date,
): Promise<void> {
  await sql.query(`update handoffs set claimed_at = $3, agent_id = $4 where shop_id = $1 and id = $2`, [
    shopId,
    id,
    at,
    agentId,
  ]);
}

/** The agent's first line is written: the wait is over, and every promise about it is settled. */
export async function answer(sql: Sql, shopId: ShopId, id: HandoffId, at: Date): Promise<void> {
  await sql.query(`update handoffs set first_reply_at = $3 where shop_id = $1 and id = $2`, [shopId, id, at]);
  await sql.query(
    `update promises set ended_at = $3, kept = case when high_seconds is null then null
       else $3 <= told_at + make_interval(secs => high_seconds) end
     where shop_id = $1 and handoff_id = $2 and ended_at is null`,
    [shopId, id, at],
  );
}

export async function end(
  sql: Sql,
  shopId: ShopId,
  id: HandoffId,
  outcome: Outcome,
  at: Date,
): Promise<void> {
  await sql.query(`update handoffs set ended_at = $3, outcome = $4 where shop_id = $1 and id = $2`, [
    shopId,
    id,
    at,
    outcome,
  ]);
}
