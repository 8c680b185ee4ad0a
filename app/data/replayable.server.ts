import { inShop } from "#app/db.server.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { CustomerId, ShopId } from "#app/domain/ids.ts";
import type { Tier } from "#app/domain/shop.ts";
import type { Standing } from "#app/domain/triggers/facts.ts";
import { fromEventRow, type StoredRow } from "./event-rows.ts";

/** A conversation whole, with what the shop knows of its customer today. */
export type Replayable = {
  readonly id: string;
  readonly events: readonly LogEvent[];
  readonly customer: Standing;
};

type Row = StoredRow & { conversationId: string };
type Head = {
  id: string;
  customerId: CustomerId | null;
  tier: Tier | null;
  tags: string[] | null;
  amount: string | null;
  currency: string | null;
};

/** Longer ones are replayed as far as this. */
const MOST_LINES = 400;

/** The newest conversations that a shopper has written in, the newest first. */
export function newest(shopId: ShopId, limit: number): Promise<Replayable[]> {
  return inShop(shopId, async (sql) => {
    const heads = await sql.query<Head>(
      `select c.id, c.customer_id as "customerId", k.tier, k.tags, k.spent_amount as amount, k.spent_currency as currency
       from conversations c left join customers k on k.shop_id = c.shop_id and k.id = c.customer_id and k.erased_at is null
       where c.shop_id = $1 order by c.last_at desc limit $2`,
      [shopId, limit],
    );
    const lines = await sql.query<Row>(
      `select conversation_id as "conversationId", seq, type, author, author_id as "authorId",
         client_id as "clientId", text, details, at
       from events where shop_id = $1 and conversation_id = any($2::uuid[]) and seq <= $3 order by conversation_id, seq`,
      [shopId, heads.rows.map(({ id }) => id), MOST_LINES],
    );
    const byConversation = Map.groupBy(lines.rows, ({ conversationId }) => conversationId);
    return heads.rows.map((head) => ({
      id: head.id,
      events: (byConversation.get(head.id) ?? []).map(fromEventRow),
      customer: standingOf(head),
    }));
  });
}

function standingOf({ tier, tags, amount, currency }: Head): Standing {
  const spent = amount !== null && currency !== null ? { amount, currency } : null;
  return { tier: tier ?? "unknown", tags: tags ?? [], spent };
}
