import { randomUUID } from "node:crypto";
import { inShop, inShopPrisma, type Sql } from "#app/db.server.ts";
import type { AgentId, ShopId } from "#app/domain/ids.ts";

export type Role = "admin" | "agent" | "viewer";

export type Agent = {
  readonly id: AgentId;
  readonly shopifyUserId: string;
  readonly name: string;
  /** Sealed with the shop's key. */
  readonly email: Buffer | null;
  readonly role: Role;
  /** In the past: offline. */
  readonly presentUntil: Date | null;
  readonly removedAt: Date | null;
};

/** What Shopify's online token says of a member of staff. */
export type Known = {
  readonly shopifyUserId: string;
  readonly name: string;
  /** Sealed with the shop's key. */
  readonly email: Uint8Array | null;
  readonly accountOwner: boolean;
  readonly now: Date;
};

const COLUMNS = `id, shopify_user_id as "shopifyUserId", name, email, role, present_until as "presentUntil",
  removed_at as "removedAt"`;

/** Writes what Shopify says. The owner, and whoever comes first, is an admin; a role given by hand is kept. */
export function upsert(
  shopId: ShopId,
  { shopifyUserId, name, email, accountOwner, now }: Known,
): Promise<Agent> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<Agent>(
      `insert into agents (shop_id, id, shopify_user_id, name, email, role, created_at)
       select $1, $2, $3, $4, $5,
         case when $6 or not exists (select from agents where shop_id = $1 and role = 'admin' and removed_at is null)
           then 'admin' else 'agent' end, $7
       on conflict (shop_id, shopify_user_id) do update set name = excluded.name, email = excluded.email
       returning ${COLUMNS}`,
      [shopId, randomUUID(), shopifyUserId, name, email, accountOwner, now],
    );
    return only(rows);
  });
}

export function findByShopifyUserId(shopId: ShopId, shopifyUserId: string): Promise<Agent | null> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<Agent>(
      `select ${COLUMNS} from agents where shop_id = $1 and shopify_user_id = $2`,
      [shopId, shopifyUserId],
    );
    return rows[0] ?? null;
  });
}

/** Everybody who has not been removed, by name. */
export function list(shopId: ShopId): Promise<Agent[]> {
  return inShop(shopId, (sql) => listIn(sql, shopId));
}

/** The same inside a transaction. */
export async function listIn(sql: Sql, shopId: ShopId): Promise<Agent[]> {
  const { rows } = await sql.query<Agent>(
    `select ${COLUMNS} from agents where shop_id = $1 and removed_at is null order by name, id`,
    [shopId],
  );
  return rows;
}

/** An open inbox says every few seconds that its agent is there. */
export function renewPresence(shopId: ShopId, agentId: AgentId, until: Date): Promise<void> {
  return inShop(shopId, async (sql) => {
    await sql.query(
      `update agents set present_until = greatest(present_until, $3) where shop_id = $1 and id = $2`,
      [shopId, agentId, until],
    );
  });
}

/** Who can answer now: a viewer only reads. */
export function countOnline(shopId: ShopId, now: Date): Promise<number> {
  return inShopPrisma(shopId, (prisma) =>
    prisma.agent.count({
      where: { shopId, presentUntil: { gt: now }, removedAt: null, role: { not: "viewer" } },
    }),
  );
}

/** Who can answer now, longest here first, and whether they hold a conversation already. */
export function online(shopId: ShopId, now: Date): Promise<{ id: AgentId; name: string; isFree: boolean }[]> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<{ id: AgentId; name: string; isFree: boolean }>(
      `select a.id, a.name, not exists (
         select from conversations c where c.shop_id = a.shop_id and c.holder = 'agent' and c.agent_id = a.id
       ) as "isFree"
       from agents a
       where a.shop_id = $1 and a.present_until > $2 and a.removed_at is null and a.role <> 'viewer'
       order by a.created_at, a.id`,
      [shopId, now],
    );
    return rows;
  });
}

/** Gives roles and says how many admins there are then. The admins are locked first, so that two such changes queue up. */
export async function giveRoles(
  sql: Sql,
  shopId: ShopId,
  roles: readonly { readonly agentId: string; readonly role: Role }[],
): Promise<{ readonly changed: number; readonly admins: number }> {
  await sql.query("select from agents where shop_id = $1 and removed_at is null order by id for update", [
    shopId,
  ]);
  const { rowCount } = await sql.query(
    `update agents a set role = r.role from jsonb_to_recordset($2::jsonb) as r("agentId" uuid, role text)
     where a.shop_id = $1 and a.id = r."agentId" and a.removed_at is null`,
    [shopId, JSON.stringify(roles)],
  );
  const { rows } = await sql.query<{ count: number }>(
    "select count(*)::int as count from agents where shop_id = $1 and role = 'admin' and removed_at is null",
    [shopId],
  );
  return { changed: rowCount ?? 0, admins: rows[0]?.count ?? 0 };
}

function only(rows: readonly Agent[]): Agent {
  const [row] = rows;
  if (!row) throw new Error("The agent was not written");
  return row;
}
