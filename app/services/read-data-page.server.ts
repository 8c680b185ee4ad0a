import * as settings from "#app/data/settings.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { readConnection } from "./connection-health.server.ts";
import { listDeadLetters } from "./dead-letters.server.ts";
import { listAccess, readDataReport } from "./privacy-report.server.ts";

/** What the page about stored data shows; times are told in the shop's own zone. */
export async function readDataPage(shopId: ShopId) {
  const [report, access, deadLetters, connection, timezone] = await Promise.all([
    readDataReport(shopId),
    listAccess(shopId),
    listDeadLetters(shopId),
    readConnection(shopId),
    inShop(shopId, (sql) => settings.timezone(sql, shopId)),
  ]);
  return { report, access, deadLetters, connection, timezone };
}

export type DataPageData = Awaited<ReturnType<typeof readDataPage>>;
