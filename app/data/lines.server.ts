import type { Sql } from "#app/db.server.ts";
import type { ConversationId, HandoffId, QueueId, ShopId } from "#app/domain/ids.ts";

const STANDS_IN_LINE = `state in ('requested', 'waiting', 'offered', 'transferred', 'reopened') and answer_by = 'chat'`;

export type InLine = {
  readonly conversationId: ConversationId;
  readonly handoffId: HandoffId;
  readonly queueId: QueueId;
  readonly rankAt: Date;
};

export type InLineSpeaking = InLine & { readonly language: string | null };

type Front = {
  readonly queueIds: readonly QueueId[];
  readonly most: number;
  /** Whose place is behind this one's; null: from the front. */
  readonly behind: InLine | null;
};

/**
 * Who stands in the lines of these queues and is not being offered to anybody, with the language they speak, first in
 * line first.
 */
export async function unasked(
  sql: Sql,
  shopId: ShopId,
  { queueIds, most, behind }: Front,
): Promise<InLineSpeaking[]> {
  const { rows } = await sql.query<InLineSpeaking>(
    // Each line from its own front, by the index: all of them in one would be sorted to their ends first.
    `select front.* from unnest($2::uuid[]) as line(queue_id) cross join lateral (
       select conversation_id as "conversationId", id as "handoffId", queue_id as "queueId", rank_at as "rankAt",
         language
       from handoffs where shop_id = $1 and queue_id = line.queue_id and ${STANDS_IN_LINE}
         and state not in ('requested', 'offered')
         and ($4::timestamptz is null or (rank_at, id) > ($4, $5::uuid))
       order by rank_at, id limit $3
     ) front order by "rankAt", "handoffId" limit $3`,
    [shopId, queueIds, most, behind?.rankAt ?? null, behind?.handoffId ?? null],
  );
  return rows;
}

/** Who waits in these queues, with the language they speak: in the chat first, then those who wait for an e-mail. */
export async function inOrder(
  sql: Sql,
  shopId: ShopId,
  { queueIds, most }: { queueIds: readonly QueueId[]; most: number },
): Promise<InLineSpeaking[]> {
  const { rows } = await sql.query<InLineSpeaking>(
    `select conversation_id as "conversationId", id as "handoffId", queue_id as "queueId", rank_at as "rankAt", language
     from handoffs where shop_id = $1 and queue_id = any($2)
       and state in ('requested', 'waiting', 'transferred', 'reopened')
     order by answer_by = 'e-mail', rank_at, id limit $3`,
    [shopId, queueIds, most],
  );
  return rows;
}

export type Before = {
  readonly count: number;
  /** Of these, for whom nobody is being asked. */
  readonly unasked: number;
  readonly headSince: Date | null;
};

/** How many stand before a place in a queue's line, and since when the first of them waits. */
export async function before(
  sql: Sql,
  shopId: ShopId,
  { queueId, rankAt, handoffId }: { queueId: QueueId; rankAt: Date; handoffId: HandoffId | null },
): Promise<Before> {
  const { rows } = await sql.query<Before>(
    `with ahead as not materialized (
       select state, requested_at, rank_at, id from handoffs
       where shop_id = $1 and queue_id = $2 and ${STANDS_IN_LINE} and rank_at <= $3
         and (rank_at < $3 or ($4::uuid is not null and id < $4))
     )
     select count(*)::int as count, count(*) filter (where state <> 'offered')::int as unasked,
       (select requested_at from ahead order by rank_at, id limit 1) as "headSince"
     from ahead`,
    [shopId, queueId, rankAt, handoffId],
  );
  return rows[0] ?? { count: 0, unasked: 0, headSince: null };
}

export type LineLength = {
  readonly queueId: QueueId;
  readonly waiting: number;
  readonly longestSince: Date | null;
};

/** How long each line is. */
export async function lengths(sql: Sql, shopId: ShopId): Promise<LineLength[]> {
  const { rows } = await sql.query<LineLength>(
    `select queue_id as "queueId", count(*)::int as waiting, min(requested_at) as "longestSince"
     from handoffs where shop_id = $1 and ${STANDS_IN_LINE} group by queue_id`,
    [shopId],
  );
  return rows;
}
