import { z } from "zod";
import type { Vault } from "#app/adapters/vault.server.ts";
import type { Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { OrderRecord } from "#app/domain/records.ts";
import { ORDER_COLUMNS, orderFromRow, type OrderRow } from "./order-row.ts";

/** One handoff of a chat, with what was said about the shopper: the block as the agent found it; null where it was not kept. */
export type CopiedHandoff = {
  readonly id: string;
  readonly reason: string;
  readonly priority: string;
  readonly evidence: unknown;
  readonly requestedAt: Date;
  readonly claimedAt: Date | null;
  readonly firstReplyAt: Date | null;
  readonly endedAt: Date | null;
  readonly outcome: string | null;
  readonly block: unknown;
};

type Copies = {
  readonly handoffs: readonly CopiedHandoff[];
  /** What they were told about the wait, and whether it was kept. */
  readonly promises: readonly object[];
  readonly mails: readonly {
    readonly seq: number;
    readonly state: string;
    readonly queuedAt: Date;
    readonly sentAt: Date | null;
  }[];
  readonly verifications: readonly object[];
  /** What their page last said was in the cart. */
  readonly cart: object | null;
  readonly rating: { readonly score: number; readonly at: Date } | null;
};

/** What hangs on one chat, beside its lines. */
export async function ofConversation(
  sql: Sql,
  shopId: ShopId,
  { id, vault }: { id: string; vault: Vault },
): Promise<Copies> {
  const all = async <Row extends object>(text: string) => (await sql.query<Row>(text, [shopId, id])).rows;
  const handoffs = await all<Omit<CopiedHandoff, "block"> & { context: Buffer | null }>(
    `select id, reason, priority, evidence, requested_at as "requestedAt", claimed_at as "claimedAt",
       first_reply_at as "firstReplyAt", ended_at as "endedAt", outcome, context
     from handoffs where shop_id = $1 and conversation_id = $2 order by requested_at, id`,
  );
  const ratings = await all<{ score: number; at: Date }>(
    "select score, at from ratings where shop_id = $1 and conversation_id = $2",
  );
  const carts = await all(
    "select currency, total, lines, at from carts where shop_id = $1 and conversation_id = $2",
  );
  return {
    handoffs: handoffs.map(({ context, ...it }) => ({
      ...it,
      block: context && openBlock(vault, it.id, context),
    })),
    promises: await all(
      `select p.told_at as "toldAt", p.place, p.low_seconds as "lowSeconds", p.high_seconds as "highSeconds",
         p.ended_at as "endedAt", p.kept
       from promises p join handoffs h on h.shop_id = p.shop_id and h.id = p.handoff_id
       where p.shop_id = $1 and h.conversation_id = $2 order by p.told_at, p.seq`,
    ),
    mails: await all(
      `select seq, state, queued_at as "queuedAt", sent_at as "sentAt" from mails
       where shop_id = $1 and conversation_id = $2 order by seq`,
    ),
    verifications: await all(
      `select asked_at as "askedAt", order_name as "orderName", used_at as "usedAt" from verifications
       where shop_id = $1 and conversation_id = $2 order by asked_at, id`,
    ),
    cart: carts[0] ?? null,
    rating: ratings[0] ?? null,
  };
}

/** Browsers: when each was first seen, and until when it is known. */
export async function visitors(
  sql: Sql,
  shopId: ShopId,
  conversationIds: readonly string[],
): Promise<object[]> {
  const { rows } = await sql.query<object>(
    `select v.id, v.created_at as "firstSeenAt", v.customer_id as "customerId",
       (select max(least(t.expires_at, t.absolute_end)) from visitor_tokens t
        where t.shop_id = $1 and t.visitor_id = v.id) as "knownUntil"
     from visitors v where v.shop_id = $1 and v.id in (
       select visitor_id from conversations where shop_id = $1 and id = any($2::uuid[])) order by v.created_at, v.id`,
    [shopId, conversationIds],
  );
  return rows;
}

/** All of these orders, the newest first. */
export async function orders(
  sql: Sql,
  shopId: ShopId,
  { ids, vault }: { ids: readonly string[]; vault: Vault },
): Promise<OrderRecord[]> {
  const { rows } = await sql.query<OrderRow>(
    `select ${ORDER_COLUMNS} from orders where shop_id = $1 and id = any($2) order by placed_at desc, id`,
    [shopId, ids],
  );
  return rows.map((row) => orderFromRow(vault, row));
}

function openBlock(vault: Vault, id: string, sealed: Buffer): unknown {
  const place = { table: "handoffs", column: "context", row: id };
  return z.unknown().parse(JSON.parse(vault.unseal(place, sealed).toString()));
}
