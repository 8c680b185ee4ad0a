import type { Vault } from "#app/adapters/vault.server.ts";
import type { Sql } from "#app/db.server.ts";
import type { TwoLines } from "#app/domain/context/phrasing-facts.ts";
import type { HandoffId, ShopId } from "#app/domain/ids.ts";

/** Two lines that a language model wrote in place of these two. */
export type Phrasing = { readonly of: TwoLines; readonly lines: TwoLines };

type Begun = { readonly phrasing?: Phrasing };

/** The phrasing kept with a handoff; null: none, or no such handoff. */
export async function find(
  sql: Sql,
  shopId: ShopId,
  { id, vault }: { id: HandoffId; vault: Vault },
): Promise<Phrasing | null> {
  const { rows } = await sql.query<{ context: Buffer | null }>(
    "select context from handoffs where shop_id = $1 and id = $2",
    [shopId, id],
  );
  const context = rows[0]?.context;
  return context ? (opened(vault, id, context).phrasing ?? null) : null;
}

/** Keeps it beside the block that the handoff began with, sealed as that is and erased with it. */
export async function save(
  sql: Sql,
  shopId: ShopId,
  { id, vault, phrasing }: { id: HandoffId; vault: Vault; phrasing: Phrasing },
): Promise<void> {
  const { rows } = await sql.query<{ context: Buffer | null }>(
    "select context from handoffs where shop_id = $1 and id = $2 for update",
    [shopId, id],
  );
  const context = rows[0]?.context;
  if (!context) return;
  const sealed = vault.seal(placeOf(id), JSON.stringify({ ...opened(vault, id, context), phrasing }));
  await sql.query("update handoffs set context = $3 where shop_id = $1 and id = $2", [shopId, id, sealed]);
}

function opened(vault: Vault, id: HandoffId, context: Buffer): Begun {
  return JSON.parse(vault.unseal(placeOf(id), context).toString("utf8")) as Begun;
}

function placeOf(row: HandoffId) {
  return { table: "handoffs", column: "context", row };
}
