import type { Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { About } from "./exports.server.ts";

/** What was erased: an order by Shopify's id, an e-mail by its blind index, in hex. */
export type Grave = { readonly kind: "order" | "email"; readonly id: string };

/** A record that is about to be written: under which graves it might lie, and how new it is. */
export type Revenant = {
  readonly customerId: string | null;
  readonly orderId: string | null;
  readonly emailIndex: Buffer | null;
  /** Shopify's `updated_at`. */
  readonly changedAt: Date;
};

/**
 * Whether a record of Shopify must not be written, because it, or whoever it is about, was erased. It waits for an erasure
 * that is under way, and one that begins waits for the end of this transaction: what was read before an erasure cannot be
 * written after it. An id is gone for ever; of an e-mail only what is older than its erasure, since a person may come back.
 */
export async function isBuried(
  sql: Sql,
  shopId: ShopId,
  { customerId, orderId, emailIndex, changedAt }: Revenant,
): Promise<boolean> {
  await waitForErasure(sql, shopId);
  const { rows } = await sql.query<{ buried: boolean }>(
    `select exists (select from tombstones where shop_id = $1
         and (kind = 'order' and id = $3 or kind = 'email' and id = $4 and at >= $5))
       or exists (select from customers where shop_id = $1 and id = $2 and erased_at is not null) as buried`,
    [shopId, customerId, orderId, emailIndex?.toString("hex") ?? null, changedAt],
  );
  return rows[0]?.buried ?? false;
}

/**
 * What is read after this is not what an erasure is about to take, and one that begins waits for the end of this transaction.
 * A statement of its own: the next one must see what was committed while this one waited.
 */
export async function waitForErasure(sql: Sql, shopId: ShopId): Promise<void> {
  await sql.query("select pg_advisory_xact_lock_shared(hashtextextended('erasure ' || $1, 0))", [shopId]);
}

/**
 * Whether whoever a copy is about was erased since it was begun. It waits as `isBuried` does. A phone number has no grave:
 * there, any erasure that was asked for by a number counts.
 */
export async function wasErasedSince(
  sql: Sql,
  shopId: ShopId,
  { about, since }: { about: readonly About[]; since: Date },
): Promise<boolean> {
  await waitForErasure(sql, shopId);
  const { rows } = await sql.query<{ erased: boolean }>(
    `with about as (select * from unnest($2::text[], $3::text[]) as it(kind, id))
     select exists (select from tombstones t join about on about.kind = t.kind and about.id = t.id
         where t.shop_id = $1 and t.at >= $4)
       or exists (select from customers c join about on about.kind = 'customer' and about.id = c.id
         where c.shop_id = $1 and c.erased_at >= $4)
       or exists (select from erasures where shop_id = $1 and done_at >= $4 and 'phone' = any(named_by)
         and exists (select from about where kind = 'phone')) as erased`,
    [shopId, about.map(({ kind }) => kind), about.map(({ id }) => id), since],
  );
  return rows[0]?.erased ?? false;
}

/** Nobody writes a record of Shopify until the end of this transaction. */
export async function holdWriters(sql: Sql, shopId: ShopId): Promise<void> {
  await sql.query("select pg_advisory_xact_lock(hashtextextended('erasure ' || $1, 0))", [shopId]);
}

/** Keeps them from coming back. A customer's own row is emptied and says so itself. */
export async function bury(sql: Sql, shopId: ShopId, graves: readonly Grave[], at: Date): Promise<void> {
  await sql.query(
    `insert into tombstones (shop_id, kind, id, at)
     select distinct $1::uuid, kind, id, $4::timestamptz from unnest($2::text[], $3::text[]) as grave(kind, id)
     on conflict (shop_id, kind, id) do update set at = greatest(tombstones.at, excluded.at)`,
    [shopId, graves.map(({ kind }) => kind), graves.map(({ id }) => id), at],
  );
}
