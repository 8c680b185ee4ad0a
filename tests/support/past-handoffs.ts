import { randomUUID } from "node:crypto";

/** A handoff that is over, or waits: times in seconds from the moment it was asked for. */
export type PastHandoff = {
  readonly queueId: string;
  readonly askedAt: Date;
  readonly claimedAfter?: number;
  readonly answeredAfter?: number;
  readonly endedAfter?: number;
  readonly state?: string;
  readonly answerBy?: "chat" | "e-mail";
  /** What was told one after the other: within how many seconds at most (null: no time), and whether that was kept. */
  readonly promises?: readonly { readonly high: number | null; readonly kept: boolean | null }[];
};

type Query = (text: string, values: unknown[]) => Promise<unknown>;

/** Writes such handoffs into one shop with a conversation each, in one statement a table. */
export async function writeHandoffs(
  query: Query,
  shopId: string,
  all: readonly PastHandoff[],
): Promise<void> {
  const rows = all.map((one) => {
    const at = (seconds: number | undefined) =>
      seconds === undefined ? null : new Date(one.askedAt.getTime() + seconds * 1_000).toISOString();
    return {
      id: randomUUID(),
      conversation: randomUUID(),
      queue: one.queueId,
      asked: one.askedAt.toISOString(),
      claimed: at(one.claimedAfter),
      answered: at(one.answeredAfter),
      ended: at(one.endedAfter),
      state: one.state ?? (one.endedAfter === undefined ? "waiting" : "resolved"),
      by: one.answerBy ?? "chat",
      promises: one.promises ?? [],
    };
  });
  const values = [shopId, JSON.stringify(rows)];
  await query(
    `insert into visitors (shop_id, id, created_at)
    select $1, (r->>'conversation')::uuid, (r->>'asked')::timestamptz from jsonb_array_elements($2::jsonb) r`,
    values,
  );
  await query(
    `insert into conversations (shop_id, id, visitor_id, holder, last_seq, last_text, last_author, last_at, created_at)
     select $1, (r->>'conversation')::uuid, (r->>'conversation')::uuid, 'nobody', 1, '', 'shopper',
       (r->>'asked')::timestamptz, (r->>'asked')::timestamptz from jsonb_array_elements($2::jsonb) r`,
    values,
  );
  await query(
    `insert into handoffs (shop_id, id, conversation_id, reason, evidence, queue_id, requested_at, in_queue_since, rank_at,
       context, claimed_at, first_reply_at, ended_at, state, answer_by)
     select $1, (r->>'id')::uuid, (r->>'conversation')::uuid, 'asked-for-person', '[]', (r->>'queue')::uuid,
       (r->>'asked')::timestamptz, (r->>'asked')::timestamptz, (r->>'asked')::timestamptz, '{}',
       (r->>'claimed')::timestamptz, (r->>'answered')::timestamptz, (r->>'ended')::timestamptz, r->>'state', r->>'by'
     from jsonb_array_elements($2::jsonb) r`,
    values,
  );
  await query(
    `insert into promises (shop_id, handoff_id, seq, told_at, place, low_seconds, high_seconds, next_update_at, ended_at, kept)
     select $1, (r->>'id')::uuid, p.seq, (r->>'asked')::timestamptz + (p.seq - 1) * interval '1 minute', 1,
       case when p.one->>'high' is null then null else 0 end, (p.one->>'high')::int, (r->>'asked')::timestamptz,
       (r->>'answered')::timestamptz, (p.one->>'kept')::boolean
     from jsonb_array_elements($2::jsonb) r, jsonb_array_elements(r->'promises') with ordinality p(one, seq)`,
    values,
  );
}
