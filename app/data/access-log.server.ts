import { randomUUID } from "node:crypto";
import type { Sql } from "#app/db.server.ts";
import type { AgentId, ShopId } from "#app/domain/ids.ts";

/** Notes who saw which record; never what was in it. */
export async function note(
  sql: Sql,
  shopId: ShopId,
  seen: { agentId: AgentId; resource: string; action: "read"; at: Date },
): Promise<void> {
  await sql.query(
    `insert into access_log (shop_id, id, agent_id, resource, action, at) values ($1, $2, $3, $4, $5, $6)`,
    [shopId, randomUUID(), seen.agentId, seen.resource, seen.action, seen.at],
  );
}
