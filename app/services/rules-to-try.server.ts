import * as rules from "#app/data/rules.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { checkSettings, type SettingsRefusal } from "./check-settings.ts";
import { readPatterns } from "./read-patterns.server.ts";

/** Rules as somebody is about to save them, checked the same way; those that are saved where none were sent. */
export async function rulesToTry(
  shopId: ShopId,
  sent: unknown,
): Promise<Result<readonly Rule[], SettingsRefusal>> {
  if (sent === undefined || sent === null) return ok(await rules.list(shopId));
  await readPatterns({ rules: sent });
  const checked = checkSettings({ rules: sent });
  return checked.ok ? ok(checked.value.rules ?? []) : checked;
}
