import type { Sql } from "#app/db.server.ts";
import type { AgentId, ShopId } from "#app/domain/ids.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { newRule } from "#app/domain/triggers/starting-rules.ts";

/** The matrix as it was after one save. */
export type MatrixVersion = VersionHead & { readonly rules: readonly Rule[] };

export type VersionHead = {
  /** 1, 2, 3 … in each shop. */
  readonly version: number;
  readonly savedAt: Date;
  /** Who saved it, as they were called then; null: Baton itself. */
  readonly by: string | null;
  /** The version that was returned to, if it came about like that. */
  readonly returnedTo: number | null;
};

/** What is older is forgotten. */
const MOST_KEPT = 200;

const HEAD = `version, saved_at as "savedAt", agent_name as "by", returned_to as "returnedTo"`;

/** Who and when of the newest version; null before the first. */
export async function newest(sql: Sql, shopId: ShopId): Promise<VersionHead | null> {
  const { rows } = await sql.query<VersionHead>(
    `select ${HEAD} from matrix_versions where shop_id = $1 order by version desc limit 1`,
    [shopId],
  );
  return rows[0] ?? null;
}

export async function find(sql: Sql, shopId: ShopId, version: number): Promise<MatrixVersion | null> {
  const { rows } = await sql.query<MatrixVersion>(
    `select ${HEAD}, rules from matrix_versions where shop_id = $1 and version = $2`,
    [shopId, version],
  );
  return rows.map(whole)[0] ?? null;
}

/** The newest ones first, at most so many, up to this version. */
export async function list(
  sql: Sql,
  shopId: ShopId,
  { upTo, most }: { upTo: number | null; most: number },
): Promise<MatrixVersion[]> {
  const { rows } = await sql.query<MatrixVersion>(
    `select ${HEAD}, rules from matrix_versions
     where shop_id = $1 and ($2::int is null or version <= $2) order by version desc limit $3`,
    [shopId, upTo, most],
  );
  return rows.map(whole);
}

/** What an earlier Baton did not know of a rule is as in a new one. */
function whole(row: MatrixVersion): MatrixVersion {
  return { ...row, rules: row.rules.map((rule) => ({ ...newRule(rule.id, rule.condition), ...rule })) };
}

type NewVersion = {
  readonly savedAt: Date;
  readonly by: { readonly agentId: AgentId; readonly name: string } | null;
  readonly returnedTo: number | null;
  readonly rules: readonly Rule[];
};

/** Under the shop's lock, so that no two get the same number. Answers with its number. */
export async function append(sql: Sql, shopId: ShopId, added: NewVersion): Promise<number> {
  const { rows } = await sql.query<{ version: number }>(
    `insert into matrix_versions (shop_id, version, saved_at, agent_id, agent_name, returned_to, rules)
     select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6 from matrix_versions where shop_id = $1
     returning version`,
    [
      shopId,
      added.savedAt,
      added.by?.agentId ?? null,
      added.by?.name ?? null,
      added.returnedTo,
      JSON.stringify(added.rules),
    ],
  );
  const version = rows[0]?.version ?? 1;
  await sql.query("delete from matrix_versions where shop_id = $1 and version <= $2", [
    shopId,
    version - MOST_KEPT,
  ]);
  return version;
}
