import { modelIsOn } from "#app/adapters/language-model.server.ts";
import * as settings from "#app/data/settings.server.ts";
import { inShop } from "#app/db.server.ts";
import { readConnection } from "./connection-health.server.ts";
import { listDeadLetters } from "./dead-letters.server.ts";
import { listAccess, readDataReport } from "./privacy-report.server.ts";
import type { Staff } from "./staff.ts";

/**
 * What the page about stored data shows; times are told in the shop's own zone. `forAdmins` is null for everybody else: who
 * saw whose data, who asked for theirs and what was erased.
 */
export async function readDataPage(staff: Staff) {
  const { shopId } = staff;
  const [{ exports, erasures, ...report }, access, deadLetters, connection, timezone] = await Promise.all([
    readDataReport(shopId),
    listAccess(staff),
    listDeadLetters(shopId),
    readConnection(shopId),
    inShop(shopId, (sql) => settings.timezone(sql, shopId)),
  ]);
  const forAdmins = access.ok ? { exports, erasures, access: access.value } : null;
  return { report, forAdmins, deadLetters, connection, timezone, modelIsOn: modelIsOn() };
}

export type DataPageData = Awaited<ReturnType<typeof readDataPage>>;
