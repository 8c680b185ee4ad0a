import { inShop, pool, type Sql } from "#app/db.server.ts";
import { ShopId } from "#app/domain/ids.ts";

/** What changed at Shopify's. `customerId`: whose it is, or who it is. */
export type Change = {
  readonly id: string;
  readonly changedAt: Date;
  readonly customerId: string | null;
};

export type Kind = "customers" | "orders";

/** How far the mirror was compared with Shopify, by Shopify's clock; null: never yet. */
export type SeenUntil = Readonly<Record<Kind, Date | null>>;

const SEEN = { customers: "customers_seen_at", orders: "orders_seen_at" } as const;
const TOMBSTONE = { customers: "customer", orders: "order" } as const;

export async function seenUntil(shopId: ShopId): Promise<SeenUntil> {
  const { rows } = await pool.query<SeenUntil>(
    "select customers_seen_at as customers, orders_seen_at as orders from shops where id = $1",
    [shopId],
  );
  return rows[0] ?? { customers: null, orders: null };
}

/** Never backwards: another process may have got further meanwhile. */
export async function markSeen(shopId: ShopId, kind: Kind, until: Date): Promise<void> {
  await pool.query(`update shops set ${SEEN[kind]} = greatest(${SEEN[kind]}, $2) where id = $1`, [
    shopId,
    until,
  ]);
}

export async function markReconciled(sql: Sql, shopId: ShopId, at: Date): Promise<void> {
  await sql.query("update shops set reconciled_at = $2 where id = $1", [shopId, at]);
}

/** When the mirror was last compared to the end. */
export async function lastReconciledAt(shopId: ShopId): Promise<Date | null> {
  const { rows } = await pool.query<{ at: Date | null }>(
    "select reconciled_at as at from shops where id = $1",
    [shopId],
  );
  return rows[0]?.at ?? null;
}

/** Installed shops whose time has come, or who have no time yet. */
export async function listDue(now: Date, most: number): Promise<ShopId[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from shops where uninstalled_at is null and (reconcile_due_at is null or reconcile_due_at <= $1)
     order by reconcile_due_at nulls first limit $2`,
    [now, most],
  );
  return rows.map(({ id }) => ShopId(id));
}

/** Sets the next time. True when this one had come; of several processes that ask, one is told so. */
export async function claimDue(sql: Sql, shopId: ShopId, { now, next }: { now: Date; next: Date }) {
  const { rows } = await sql.query<{ hadTime: boolean }>(
    `update shops set reconcile_due_at = $3
     from (select reconcile_due_at as due from shops where id = $1 for no key update) before
     where id = $1 and (due is null or due <= $2) returning due is not null as "hadTime"`,
    [shopId, now, next],
  );
  return rows[0]?.hadTime ?? false;
}

/**
 * Those of these changes that the mirror missed, by id: of customers who chat with the shop and their orders, what it does
 * not have or has older.
 */
export async function listMissed(shopId: ShopId, kind: Kind, changes: readonly Change[]): Promise<string[]> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<{ id: string }>(
      `select c.id from unnest($2::text[], $3::timestamptz[], $4::text[]) with ordinality
         as c (id, changed_at, customer_id, place)
       left join ${kind} kept on kept.shop_id = $1 and kept.id = c.id
       where (kept.changed_at < c.changed_at or (kept.id is null and exists (
           select from visitors v where v.shop_id = $1 and v.customer_id = c.customer_id)))
         and not exists (select from customers e where e.shop_id = $1 and e.id = c.customer_id and e.erased_at is not null)
         and not exists (select from tombstones t where t.shop_id = $1 and t.kind = $5 and t.id = c.id)
       order by place`,
      [
        shopId,
        changes.map(({ id }) => id),
        changes.map(({ changedAt }) => changedAt),
        changes.map(({ customerId }) => customerId),
        TOMBSTONE[kind],
      ],
    );
    return rows.map(({ id }) => id);
  });
}
