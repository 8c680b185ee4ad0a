import type { Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { TIERS, type Tier } from "#app/domain/shop.ts";
import type { Standing } from "#app/domain/tier/tier-of.ts";
import { STANDING_COLUMNS, standingOf, type StandingRow } from "./customer-row.ts";

/** What a mirrored customer's tier rests on, and which it is now. */
export type StoredStanding = { readonly id: string; readonly tier: string; readonly standing: Standing };

const COMMON = 12;

/** How many mirrored customers are of each tier now. */
export async function countByTier(sql: Sql, shopId: ShopId): Promise<Record<Tier, number>> {
  const { rows } = await sql.query<{ tier: string; count: number }>(
    `select tier, count(*)::int as count from customers where shop_id = $1 and erased_at is null group by tier`,
    [shopId],
  );
  const counted = new Map(rows.map(({ tier, count }) => [tier, count]));
  return Object.fromEntries(TIERS.map((tier) => [tier, counted.get(tier) ?? 0])) as Record<Tier, number>;
}

/** Mirrored customers in the order of their ids, from the one after `after`. */
export async function listAfter(
  sql: Sql,
  shopId: ShopId,
  { after, limit }: { after: string; limit: number },
): Promise<StoredStanding[]> {
  const { rows } = await sql.query<StandingRow & { tier: string }>(
    `select ${STANDING_COLUMNS}, tier from customers
     where shop_id = $1 and erased_at is null and id > $2 order by id limit $3`,
    [shopId, after, limit],
  );
  return rows.map((row) => ({ id: row.id, tier: row.tier, standing: standingOf(row) }));
}

/** The tags and segments that most mirrored customers have, the commonest first. */
export async function commonNames(
  sql: Sql,
  shopId: ShopId,
): Promise<{ readonly tags: readonly string[]; readonly segments: readonly string[] }> {
  const common = async (column: "tags" | "segments") => {
    const { rows } = await sql.query<{ name: string }>(
      `select name from customers, unnest(${column}) name where shop_id = $1 and erased_at is null
       group by name order by count(*) desc, name limit $2`,
      [shopId, COMMON],
    );
    return rows.map(({ name }) => name);
  };
  return { tags: await common("tags"), segments: await common("segments") };
}
