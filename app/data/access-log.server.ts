import type { Sql } from "#app/db.server.ts";
import type { AgentId, ShopId } from "#app/domain/ids.ts";
import { derivedId } from "./derived-id.ts";

/**
 * What was done with data of shoppers: read on a screen, taken out as a file, or a delivery of Shopify given its effect again
 * by hand.
 */
export type AccessAction = "read" | "export" | "replay";

export type Access = {
  readonly agentId: AgentId;
  /** Such as `conversation/…`, `export/…`, `delivery/…` or `inbox`: which record, never what was in it. */
  readonly resource: string;
  readonly action: AccessAction;
  readonly at: Date;
  /** Whose data it was, where that is known. */
  readonly customerId?: string | null;
};

/** A row of the log as it is shown. */
export type SeenAccess = {
  readonly id: string;
  readonly agentName: string;
  readonly resource: string;
  readonly action: AccessAction;
  readonly customerId: string | null;
  readonly at: Date;
};

const BURST_MS = 60_000;

/**
 * Notes who saw which record; never what was in it. The same again within a minute of the clock is the same row: streams that
 * reconnect and pages that read on say nothing new.
 */
export async function note(sql: Sql, shopId: ShopId, seen: Access): Promise<void> {
  const { agentId, resource, action, at, customerId = null } = seen;
  await sql.query(
    `insert into access_log (shop_id, id, agent_id, resource, action, at, customer_id)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (shop_id, id) do nothing`,
    [shopId, idOf(shopId, seen), agentId, resource, action, at, customerId],
  );
}

/** Newest first; before this row of an earlier page. */
export async function list(
  sql: Sql,
  shopId: ShopId,
  { before, limit }: { before: { at: Date; id: string } | null; limit: number },
): Promise<SeenAccess[]> {
  const { rows } = await sql.query<SeenAccess>(
    `select l.id, coalesce(a.name, '') as "agentName", l.resource, l.action, l.customer_id as "customerId", l.at
     from access_log l left join agents a on a.shop_id = l.shop_id and a.id = l.agent_id
     where l.shop_id = $1 and ($2::timestamptz is null or (l.at, l.id) < ($2, $3::uuid))
     order by l.at desc, l.id desc limit $4`,
    [shopId, before?.at ?? null, before?.id ?? null, limit],
  );
  return rows;
}

/** Lets go of what is older than this, and than two years by the database's own clock. */
export async function forgetBefore(sql: Sql, shopId: ShopId, before: Date): Promise<number> {
  const { rows } = await sql.query<{ count: string }>("select forget_access($1, $2) as count", [
    shopId,
    before,
  ]);
  return Number(rows[0]?.count ?? 0);
}

function idOf(shopId: ShopId, { agentId, resource, action, at, customerId }: Access): string {
  const minute = Math.floor(at.getTime() / BURST_MS);
  return derivedId([shopId, agentId, resource, action, customerId ?? "", minute].join("|"));
}
