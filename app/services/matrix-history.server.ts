import { clock } from "#app/clock.ts";
import * as versions from "#app/data/matrix-versions.server.ts";
import * as queues from "#app/data/queues.server.ts";
import * as rules from "#app/data/rules.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as topics from "#app/data/topics.server.ts";
import { inShop, type Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { diffMatrix, type MatrixChange } from "#app/domain/triggers/matrix-diff.ts";
import { type Existing, repairMatrix, type RepairNote } from "#app/domain/triggers/matrix-repair.ts";
import { SHIPPED_TOPICS } from "#app/domain/understanding/topics/shipped-topics.ts";
import type { Staff } from "./staff.ts";
import { writeMatrix } from "./write-matrix.server.ts";

/** One line of the history: who, when, and what changed against the version before it. */
export type HistoryEntry = versions.VersionHead & {
  readonly changes: readonly MatrixChange[];
  /** Whether there is no version before it to compare it with. */
  readonly isFirst: boolean;
};

export type History = {
  readonly entries: readonly HistoryEntry[];
  /** The version that the next older page begins with; null when there is none. */
  readonly older: number | null;
};

const PAGE = 25;

/** The newest versions first, up to the named one. */
export function listHistory(shopId: ShopId, upTo: number | null): Promise<History> {
  return inShop(shopId, async (sql) => {
    const found = await versions.list(sql, shopId, { upTo, most: PAGE + 1 });
    const entries = found.slice(0, PAGE).map(({ rules: after, ...head }, at) => {
      const before = found[at + 1];
      const changes = before ? diffMatrix(before.rules, after) : [];
      return { ...head, changes, isFirst: before === undefined };
    });
    return { entries, older: found[PAGE]?.version ?? null };
  });
}

export type VersionShown = versions.MatrixVersion & {
  /** What returning to it would change today. */
  readonly changes: readonly MatrixChange[];
  readonly notes: readonly RepairNote[];
};

/** One version, and what returning to it would do; null when there is none by that number. */
export function showVersion(shopId: ShopId, version: number): Promise<VersionShown | null> {
  return inShop(shopId, async (sql) => {
    const found = await versions.find(sql, shopId, version);
    if (!found) return null;
    const { rules: wanted, notes } = repairMatrix(found.rules, await existing(sql, shopId));
    return { ...found, changes: diffMatrix(await rules.listIn(sql, shopId), wanted), notes };
  });
}

type Returned = {
  readonly version: number;
  /** The version to return to for taking this back; null when nothing changed. */
  readonly undo: number | null;
  readonly notes: readonly RepairNote[];
};

/** Puts an earlier version in place of the present one, as a version of its own: the way back is as long as the way there. */
export async function returnToVersion(
  staff: Staff,
  version: number,
): Promise<Result<Returned, { code: "not-allowed" | "not-found" }>> {
  const { shopId, role } = staff;
  if (role !== "admin") return refuse({ code: "not-allowed" });
  return inShop(shopId, async (sql) => {
    await shops.lock(sql, shopId);
    const found = await versions.find(sql, shopId, version);
    if (!found) return refuse({ code: "not-found" });
    const { rules: wanted, notes } = repairMatrix(found.rules, await existing(sql, shopId));
    const before = await versions.newest(sql, shopId);
    await writeMatrix(sql, shopId, { rules: wanted, by: staff, at: clock(), returnedTo: version });
    await shops.raiseConfigVersion(sql, shopId);
    const after = await versions.newest(sql, shopId);
    const undo = before && after && before.version < after.version ? before.version : null;
    return ok({ version: after?.version ?? version, undo, notes });
  });
}

async function existing(sql: Sql, shopId: ShopId): Promise<Existing> {
  const own = await topics.listIn(sql, shopId);
  return {
    queues: new Set((await queues.listIn(sql, shopId)).map(({ id }) => id)),
    topics: new Set<string>([...SHIPPED_TOPICS, ...own.map(({ id }) => id)]),
  };
}
