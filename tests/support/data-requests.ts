import * as exports from "../../app/data/exports.server.ts";
import * as vaults from "../../app/data/vaults.server.ts";
import { inShop } from "../../app/db.server.ts";
import type { ShopId } from "../../app/domain/ids.ts";
import { openExport } from "../../app/services/export-customer.server.ts";

/** The answers to data requests of a shop, opened, the newest first. */
export async function listExports(
  shopId: ShopId,
): Promise<{ id: string; requestedAt: Date; json: string }[]> {
  const vault = await vaults.open(shopId);
  const opened = [];
  for (const { id, madeAt } of await inShop(shopId, (sql) => exports.list(sql, shopId))) {
    const it = await inShop(shopId, (sql) => exports.find(sql, shopId, id));
    if (it) opened.push({ id, requestedAt: madeAt, json: openExport(vault, it) });
  }
  return opened;
}
