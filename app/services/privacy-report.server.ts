import { clock } from "#app/clock.ts";
import * as accessLog from "#app/data/access-log.server.ts";
import * as erasures from "#app/data/erasures.server.ts";
import * as exports from "#app/data/exports.server.ts";
import * as retention from "#app/data/retention.server.ts";
import * as settings from "#app/data/settings.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { openExport } from "./export-customer.server.ts";
import { Switches } from "./settings-shape.ts";
import type { Staff } from "./staff.ts";

/** What is stored of the shop's shoppers, for how long, and what was asked about it. */
export type DataReport = {
  readonly retentionDays: number;
  /** Every kind, those with nothing too: a count and the oldest. */
  readonly stored: readonly retention.StoredKind[];
  /** Answers to data requests, the newest first. They are kept for 30 days. */
  readonly exports: readonly exports.ListedExport[];
  /** The newest first. */
  readonly erasures: readonly erasures.KeptErasure[];
};

/** A page of the access log, the newest first; `next` is the `before` of the page after it, null on the last. */
export type AccessPage = { readonly rows: readonly accessLog.SeenAccess[]; readonly next: string | null };

const PAGE = 50;
const MOST_ERASURES = 100;
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const ID = new RegExp(`^${UUID}$`);
const CURSOR = new RegExp(`^(\\d{1,13})_(${UUID})$`);

export function readDataReport(shopId: ShopId): Promise<DataReport> {
  return inShop(shopId, async (sql) => ({
    retentionDays: Switches.parse((await settings.find(sql, shopId)) ?? {}).retentionDays,
    stored: await retention.stored(sql, shopId),
    exports: await exports.list(sql, shopId),
    erasures: await erasures.list(sql, shopId, MOST_ERASURES),
  }));
}

/** Who saw whose data, for admins. What is no `next` of an earlier page begins at the newest. */
export async function listAccess(
  { shopId, role }: Staff,
  { before }: { before?: string } = {},
): Promise<Result<AccessPage, { code: "not-allowed" }>> {
  if (role !== "admin") return refuse({ code: "not-allowed" });
  const cursor = CURSOR.exec(before ?? "");
  const from = cursor ? { at: new Date(Number(cursor[1])), id: cursor[2] ?? "" } : null;
  const found = await inShop(shopId, (sql) => accessLog.list(sql, shopId, { before: from, limit: PAGE + 1 }));
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return ok({ rows, next: last && found.length > PAGE ? `${last.at.getTime()}_${last.id}` : null });
}

/** The file for a data request, for admins. Fetching it is noted. */
export async function readExport(
  { shopId, agentId, role }: Staff,
  id: string,
): Promise<Result<{ fileName: string; json: string }, { code: "not-allowed" } | { code: "not-found" }>> {
  if (role !== "admin") return refuse({ code: "not-allowed" });
  if (!ID.test(id)) return refuse({ code: "not-found" });
  const vault = await vaults.open(shopId);
  const found = await inShop(shopId, async (sql) => {
    const it = await exports.find(sql, shopId, id);
    const at = clock();
    if (!it) return null;
    await exports.markRead(sql, shopId, id, at);
    await accessLog.note(sql, shopId, { agentId, resource: `export/${id}`, action: "export", at });
    return it;
  });
  if (!found) return refuse({ code: "not-found" });
  const fileName = `data-request-${found.madeAt.toISOString().slice(0, 10)}-${id.slice(0, 8)}.json`;
  return ok({ fileName, json: openExport(vault, found) });
}
