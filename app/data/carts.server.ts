import type { Sql } from "#app/db.server.ts";
import type { Cart } from "#app/domain/cart/cart.ts";
import type { ConversationId, ShopId, VisitorId } from "#app/domain/ids.ts";

type Told = {
  readonly conversationId: ConversationId;
  readonly visitorId: VisitorId;
  readonly cart: Cart;
  readonly at: Date;
};

/** `unknown`: no such conversation of this visitor; `not-waiting`: nobody waits for a person or talks to one in it. */
type Saved = "changed" | "same" | "unknown" | "not-waiting";

/** The newest wins; an older one that comes late changes nothing. */
export async function save(
  sql: Sql,
  shopId: ShopId,
  { conversationId, visitorId, cart: { token, currency, total, lines }, at }: Told,
): Promise<Saved> {
  const found = await sql.query<{ holder: string }>(
    "select holder from conversations where shop_id = $1 and id = $2 and visitor_id = $3 for key share",
    [shopId, conversationId, visitorId],
  );
  const holder = found.rows[0]?.holder;
  if (holder === undefined) return "unknown";
  if (holder !== "queue" && holder !== "agent") return "not-waiting";
  const { rows } = await sql.query<{ isNew: boolean }>(
    `with before as (select * from carts where shop_id = $1 and conversation_id = $2)
     insert into carts as kept (shop_id, conversation_id, token, currency, total, lines, at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (shop_id, conversation_id) do update
     set token = excluded.token, currency = excluded.currency, total = excluded.total, lines = excluded.lines, at = excluded.at
     where kept.at <= excluded.at
     returning not exists (
       select from before where (before.token, before.currency, before.total, before.lines)
         = (kept.token, kept.currency, kept.total, kept.lines)) as "isNew"`,
    [shopId, conversationId, token, currency, total, JSON.stringify(lines), at],
  );
  return rows[0]?.isNew ? "changed" : "same";
}

/** Null: the page has told none. `at`: when it last said so. */
export async function find(
  sql: Sql,
  shopId: ShopId,
  conversationId: ConversationId,
): Promise<(Cart & { readonly at: Date }) | null> {
  const { rows } = await sql.query<Cart & { at: Date }>(
    "select token, currency, total, lines, at from carts where shop_id = $1 and conversation_id = $2",
    [shopId, conversationId],
  );
  return rows[0] ?? null;
}
