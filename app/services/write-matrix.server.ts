import * as versions from "#app/data/matrix-versions.server.ts";
import * as rules from "#app/data/rules.server.ts";
import type { Sql } from "#app/db.server.ts";
import type { AgentId, ShopId } from "#app/domain/ids.ts";
import { isSameMatrix } from "#app/domain/triggers/matrix-diff.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";

type Written = {
  readonly rules: readonly Rule[];
  /** Null: Baton itself. */
  readonly by: { readonly agentId: AgentId; readonly name: string } | null;
  readonly at: Date;
  readonly returnedTo?: number;
};

/**
 * Puts a matrix in place of the present one and remembers it as a version, under the shop's lock. One that says what the
 * present one says is no version of its own.
 */
export async function writeMatrix(sql: Sql, shopId: ShopId, written: Written): Promise<void> {
  const { by, at, returnedTo = null } = written;
  const before = await rules.listIn(sql, shopId);
  const isFirst = (await versions.newest(sql, shopId)) === null;
  if (isFirst && before.length > 0)
    await versions.append(sql, shopId, { savedAt: at, by: null, returnedTo: null, rules: before });
  await rules.replaceAll(sql, shopId, written.rules);
  if (isSameMatrix(before, written.rules)) return;
  await versions.append(sql, shopId, { savedAt: at, by, returnedTo, rules: written.rules });
}
