import { adminWords as say } from "#app/admin-words.ts";
import * as agents from "#app/data/agents.server.ts";
import * as queues from "#app/data/queues.server.ts";
import * as rules from "#app/data/rules.server.ts";
import * as settings from "#app/data/settings.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as texts from "#app/data/texts.server.ts";
import { inShop, type Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { startingRules } from "#app/domain/triggers/starting-rules.ts";
import { checkSettings, type SettingsRefusal } from "./check-settings.ts";
import { LOCALE, readSettings } from "./read-settings.server.ts";
import type { Settings, SettingsPatch } from "./settings-shape.ts";
import type { Staff } from "./staff.ts";

/** Thrown inside the transaction so that it is undone; leaves this file as a value. */
class Undo extends Error {
  readonly refusal: SettingsRefusal;

  constructor(refusal: SettingsRefusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** Saves any part of the settings, all of it or nothing, and answers with how they are then. */
export async function saveSettings(
  { shopId, role }: Pick<Staff, "shopId" | "agentId" | "role">,
  patch: unknown,
): Promise<Result<Settings, SettingsRefusal>> {
  if (role !== "admin") return refuse({ code: "not-allowed", message: say("settings.not-allowed") });
  const checked = checkSettings(patch);
  if (!checked.ok) return checked;
  try {
    await inShop(shopId, (sql) => write(sql, shopId, checked.value));
  } catch (error) {
    if (error instanceof Undo) return refuse(error.refusal);
    throw error;
  }
  return ok(await readSettings(shopId));
}

async function write(sql: Sql, shopId: ShopId, patch: SettingsPatch): Promise<void> {
  // Whole lists are replaced: two at once would both write the rows of one of them.
  await shops.lock(sql, shopId);
  if (patch.queues && !(await queues.replaceAll(sql, shopId, patch.queues)))
    throw new Undo({ code: "queue-in-use", message: say("settings.queue-in-use"), field: "queues" });
  if (patch.trade !== undefined) await settings.chooseTrade(sql, shopId, patch.trade);
  const matrix = patch.rules ?? (patch.trade ? startingRules(patch.trade) : undefined);
  if (matrix) {
    await requireQueues(sql, shopId, matrix);
    await rules.replaceAll(sql, shopId, matrix);
  }
  if (patch.texts) await texts.replaceAll(sql, shopId, LOCALE, patch.texts);
  if (patch.settings) await settings.replace(sql, shopId, patch.settings);
  if (patch.team) await changeTeam(sql, shopId, patch.team);
  await shops.raiseConfigVersion(sql, shopId);
}

async function requireQueues(
  sql: Sql,
  shopId: ShopId,
  matrix: readonly { readonly queueId: string | null }[],
): Promise<void> {
  const known = new Set<string>((await queues.listIn(sql, shopId)).map(({ id }) => id));
  const lost = matrix.findIndex(({ queueId }) => queueId !== null && !known.has(queueId));
  if (lost < 0) return;
  const field = `rules.${lost}.queueId`;
  throw new Undo({ code: "invalid", message: say("settings.unknown-queue"), field });
}

/** A shop whose last admin became something else could never change anything again. */
async function changeTeam(sql: Sql, shopId: ShopId, team: NonNullable<SettingsPatch["team"]>): Promise<void> {
  const { changed, admins } = await agents.giveRoles(sql, shopId, team);
  if (changed !== team.length)
    throw new Undo({ code: "invalid", message: say("settings.unknown-agent"), field: "team" });
  if (admins === 0)
    throw new Undo({ code: "last-admin", message: say("settings.last-admin"), field: "team" });
}
