import type { Sql } from "#app/db.server.ts";
import type { CustomerId, ShopId } from "#app/domain/ids.ts";

export type CopiedConversation = {
  readonly id: string;
  readonly startedAt: Date;
  readonly rating: number | null;
  readonly lines: readonly { readonly at: string; readonly author: string; readonly text: string }[];
};

/** Everything that a customer wrote and was told, as a copy for them. */
export async function conversationsOf(
  sql: Sql,
  shopId: ShopId,
  customerId: CustomerId,
): Promise<CopiedConversation[]> {
  const { rows } = await sql.query<CopiedConversation>(
    `select c.id, c.created_at as "startedAt", c.rating,
       (select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'author', e.author, 'text', e.text) order by e.seq), '[]')
        from events e where e.shop_id = c.shop_id and e.conversation_id = c.id and e.text is not null) as lines
     from conversations c join visitors v on v.shop_id = c.shop_id and v.id = c.visitor_id
     where c.shop_id = $1 and (v.customer_id = $2 or c.customer_id = $2) order by c.created_at, c.id`,
    [shopId, customerId],
  );
  return rows;
}

/** A customer's browsers, their tokens, and every conversation with all that hangs on it. */
export async function eraseVisitorsOf(sql: Sql, shopId: ShopId, customerId: CustomerId): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    "delete from conversations where shop_id = $1 and customer_id = $2 returning id",
    [shopId, customerId],
  );
  const whose = "select id from visitors where shop_id = $1 and customer_id = $2";
  const theirs = await sql.query<{ id: string }>(
    `delete from conversations where shop_id = $1 and visitor_id in (${whose}) returning id`,
    [shopId, customerId],
  );
  await sql.query(`delete from visitor_tokens where shop_id = $1 and visitor_id in (${whose})`, [
    shopId,
    customerId,
  ]);
  await sql.query("delete from visitors where shop_id = $1 and customer_id = $2", [shopId, customerId]);
  return [...rows, ...theirs.rows].map(({ id }) => id);
}
