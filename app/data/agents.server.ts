import { randomUUID } from "node:crypto";
import { inShop, type Sql } from "#app/db.server.ts";
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
  /** Chose not to be given anything; null: ready. */
  readonly awaySince: Date | null;
  readonly capacity: number;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
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
  away_since as "awaySince", capacity, skills, languages, removed_at as "removedAt"`;

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

/** One who has not been removed. */
export function find(shopId: ShopId, id: AgentId): Promise<Agent | null> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<Agent>(
      `select ${COLUMNS} from agents where shop_id = $1 and id = $2 and removed_at is null`,
      [shopId, id],
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

/** Who was taken out of the team, by name. */
export async function formerIn(sql: Sql, shopId: ShopId): Promise<Agent[]> {
  const { rows } = await sql.query<Agent>(
    `select ${COLUMNS} from agents where shop_id = $1 and removed_at is not null order by name, id`,
    [shopId],
  );
  return rows;
}

/** False where nobody of that id was taken out. */
export function restore(shopId: ShopId, agentId: AgentId): Promise<boolean> {
  return inShop(shopId, async (sql) => {
    const { rowCount } = await sql.query(
      `update agents set removed_at = null, role = 'agent' where shop_id = $1 and id = $2 and removed_at is not null`,
      [shopId, agentId],
    );
    return rowCount === 1;
  });
}

/** What they are trained for; nothing where they are not in the team. */
export function skillsOf(shopId: ShopId, agentId: AgentId): Promise<readonly string[]> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<{ skills: string[] }>(
      "select skills from agents where shop_id = $1 and id = $2",
      [shopId, agentId],
    );
    return rows[0]?.skills ?? [];
  });
}

/** What an admin changes of somebody; what is left out stays. */
export type MemberChange = {
  readonly agentId: string;
  readonly role?: Role | undefined;
  readonly capacity?: number | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly removedAt?: Date | undefined;
};

/** Changes members and says how many admins there are then. The admins are locked first, so that two such changes queue up. */
export async function change(
  sql: Sql,
  shopId: ShopId,
  members: readonly MemberChange[],
): Promise<{ readonly changed: number; readonly admins: number }> {
  await sql.query("select from agents where shop_id = $1 and removed_at is null order by id for update", [
    shopId,
  ]);
  const { rowCount } = await sql.query(
    `update agents a set role = coalesce(r.role, a.role), capacity = coalesce(r.capacity, a.capacity),
       skills = coalesce(r.skills, a.skills), languages = coalesce(r.languages, a.languages),
       removed_at = r."removedAt"
     from jsonb_to_recordset($2::jsonb)
       as r("agentId" uuid, role text, capacity int, skills text[], languages text[], "removedAt" timestamptz)
     where a.shop_id = $1 and a.id = r."agentId" and a.removed_at is null`,
    [shopId, JSON.stringify(members)],
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
