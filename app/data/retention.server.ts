import type { Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

/** What is looked through for old rows, in this order: what later ones hang on goes first. */
export const AGING = [
  "conversations",
  "verifications",
  "tokens",
  "visitors",
  "customers",
  "orders",
  "deliveries",
  "exports",
  "sessions",
  "transcripts",
] as const;
export type Aging = (typeof AGING)[number];

/** What is no longer needed, each with the moment before which a row of it is too old (`$2`), so many at a time (`$3`). */
const TOO_OLD: Record<Aging, string> = {
  // With all that hangs on them: lines, handoffs, promises, ratings, mails, verifications, carts. Not while somebody waits for
  // an answer of a person; one that was put off ages from the moment it comes back.
  conversations: `delete from conversations where shop_id = $1 and id in (
    select id from conversations where shop_id = $1 and last_at < $2
      and (snoozed_until is null or snoozed_until < $2)
      and not (holder = 'queue' or (holder = 'agent' and last_author = 'shopper'))
    order by last_at limit $3)
    returning id`,
  // Codes that were asked for and never entered.
  verifications: `delete from verifications where shop_id = $1 and id in (
    select id from verifications where shop_id = $1 and asked_at < $2 and used_at is null limit $3)`,
  tokens: `delete from visitor_tokens where shop_id = $1 and hash in (
    select hash from visitor_tokens
    where shop_id = $1 and least(expires_at, absolute_end, ends_at) < $2 limit $3)`,
  visitors: `delete from visitors where shop_id = $1 and id in (
    select v.id from visitors v where v.shop_id = $1 and v.created_at < $2
      and not exists (select from conversations c where c.shop_id = $1 and c.visitor_id = v.id)
      and not exists (select from visitor_tokens t where t.shop_id = $1 and t.visitor_id = v.id) limit $3)`,
  // Of nobody who chats any more; what marks an erased one stays. One who signs in has a visitor before there is a record of them.
  customers: `with gone as (
      delete from customers where shop_id = $1 and id in (
        select k.id from customers k where k.shop_id = $1 and k.synced_at < $2 and k.erased_at is null
          and not exists (select from visitors v where v.shop_id = $1 and v.customer_id = k.id)
          and not exists (select from conversations c where c.shop_id = $1 and c.customer_id = k.id)
          and not exists (select from verifications f where f.shop_id = $1 and f.customer_id = k.id) limit $3)
      returning id),
    theirs as (delete from orders where shop_id = $1 and customer_id in (select id from gone))
    select from gone`,
  // What somebody named in a chat, whoever's it is.
  orders: `delete from orders where shop_id = $1 and id in (
    select o.id from orders o where o.shop_id = $1 and o.synced_at < $2
      and not exists (select from visitors v where v.shop_id = $1 and v.customer_id = o.customer_id)
      and not exists (select from customers k where k.shop_id = $1 and k.id = o.customer_id and k.erased_at is null) limit $3)`,
  // Worked on, or given up.
  deliveries: `delete from webhook_deliveries where shop_id = $1 and webhook_id in (
    select webhook_id from webhook_deliveries where shop_id = $1 and coalesce(done_at, received_at) < $2 limit $3)`,
  exports: `delete from exports where shop_id = $1 and id in (
    select id from exports where shop_id = $1 and made_at < $2 limit $3)`,
  // Of staff. The shop's own token has no such end.
  sessions: `delete from sessions where shop_id = $1 and id in (
    select id from sessions where shop_id = $1 and is_online and expires_at < $2 limit $3)`,
  transcripts: `delete from transcripts where shop_id = $1 and id in (
    select id from transcripts where shop_id = $1 and imported_at < $2 order by imported_at limit $3)`,
};

/** Removes at most `limit` rows of a kind that are older than that; says how many there were, and which chats. */
export async function removeOld(
  sql: Sql,
  shopId: ShopId,
  { what, before, limit }: { what: Aging; before: Date; limit: number },
): Promise<{ count: number; conversationIds: string[] }> {
  const { rows, rowCount } = await sql.query<{ id?: string }>(TOO_OLD[what], [shopId, before, limit]);
  return { count: rowCount ?? 0, conversationIds: rows.flatMap(({ id }) => (id === undefined ? [] : [id])) };
}

/** What is stored of shoppers, and since when; of a kind without any row the date is null. */
export async function stored(sql: Sql, shopId: ShopId): Promise<StoredKind[]> {
  const { rows } = await sql.query<StoredKind>(
    STORED.map(
      ([kind, table, oldest]) =>
        `select '${kind}' as kind, count(*)::int as count, ${oldest} as oldest from ${table} where shop_id = $1`,
    ).join(" union all "),
    [shopId],
  );
  return rows;
}

export type StoredKind = { readonly kind: string; readonly count: number; readonly oldest: Date | null };

const STORED = [
  ["conversations", "conversations", "min(created_at)"],
  // Each chat begins with one: no need to look at them all.
  ["lines", "events", "(select min(created_at) from conversations where shop_id = $1)"],
  ["handoffs", "handoffs", "min(requested_at)"],
  ["ratings", "ratings", "min(at)"],
  ["carts", "carts", "min(at)"],
  ["mails", "mails", "min(queued_at)"],
  ["verifications", "verifications", "min(asked_at)"],
  ["visitors", "visitors", "min(created_at)"],
  ["customers", "customers", "min(synced_at)"],
  ["orders", "orders", "min(synced_at)"],
  ["deliveries", "webhook_deliveries", "min(received_at)"],
  ["transcripts", "transcripts", "min(imported_at)"],
  ["exports", "exports", "min(made_at)"],
  ["access", "access_log", "min(at)"],
] as const;
