import { isDeepStrictEqual } from "node:util";
import { nudge, send } from "#app/adapters/jobs.server.ts";
import { adminWords as say } from "#app/admin-words.ts";
import { clock } from "#app/clock.ts";
import * as agents from "#app/data/agents.server.ts";
import * as versions from "#app/data/matrix-versions.server.ts";
import * as queues from "#app/data/queues.server.ts";
import * as rules from "#app/data/rules.server.ts";
import * as settings from "#app/data/settings.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as texts from "#app/data/texts.server.ts";
import * as topics from "#app/data/topics.server.ts";
import { inShop, type Sql } from "#app/db.server.ts";
import { AgentId, type ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { isSameMatrix } from "#app/domain/triggers/matrix-diff.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { startingRules } from "#app/domain/triggers/starting-rules.ts";
import { DEFAULT_LANGUAGE } from "#app/domain/words/languages.ts";
import { lostTopic } from "#app/domain/triggers/topics-named.ts";
import { giveBack } from "./check-presence.server.ts";
import { checkSettings, type SettingsRefusal } from "./check-settings.ts";
import { readPatterns } from "./read-patterns.server.ts";
import { readSettings } from "./read-settings.server.ts";
import { forgetShopConfig } from "./shop-config.server.ts";
import { type Settings, type SettingsPatch, Switches } from "./settings-shape.ts";
import type { Staff } from "./staff.ts";
import { writeMatrix } from "./write-matrix.server.ts";

/** Thrown inside the transaction so that it is undone; leaves this file as a value. */
class Undo extends Error {
  readonly refusal: SettingsRefusal;

  constructor(refusal: SettingsRefusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** Saves any part of the settings, all of it or nothing, and answers with how they are then. */
export async function saveSettings(staff: Staff, patch: unknown): Promise<Result<Settings, SettingsRefusal>> {
  const { shopId, role } = staff;
  if (role !== "admin") return refuse({ code: "not-allowed", message: say("settings.not-allowed") });
  await readPatterns(patch);
  const checked = checkSettings(patch);
  if (!checked.ok) return checked;
  try {
    await inShop(shopId, (sql) => write(sql, staff, checked.value));
    await afterwards(shopId, checked.value);
  } catch (error) {
    if (error instanceof Undo) return refuse(error.refusal);
    throw error;
  }
  return ok(await readSettings(shopId));
}

/** Who left the team holds nothing any longer, and a queue or limit that changed may fit whom it did not fit before. */
async function afterwards(
  shopId: ShopId,
  { team = [], queues: changed, settings: switches }: SettingsPatch,
): Promise<void> {
  forgetShopConfig(shopId);
  if (switches?.tierRules) await nudge("customers.restand");
  for (const { agentId, isRemoved } of team)
    if (isRemoved) await giveBack(shopId, AgentId(agentId), "removed");
  if (team.length === 0 && !changed) return;
  await inShop(shopId, (sql) => send(sql, "route", { shopId }));
  await nudge("route");
}

async function write(sql: Sql, staff: Staff, patch: SettingsPatch): Promise<void> {
  const { shopId } = staff;
  // Whole lists are replaced: two at once would both write the rows of one of them.
  await shops.lock(sql, shopId);
  if (patch.queues && !(await queues.replaceAll(sql, shopId, { queues: patch.queues, now: clock() })))
    throw new Undo({ code: "queue-in-use", message: say("settings.queue-in-use"), field: "queues" });
  if (patch.trade !== undefined) await settings.chooseTrade(sql, shopId, patch.trade);
  const matrix = patch.rules ?? (patch.trade ? startingRules(patch.trade) : undefined);
  if (matrix) {
    await requireNewest(sql, shopId, { matrix, read: patch.matrixVersion });
    await requireQueues(sql, shopId, matrix);
    await writeMatrix(sql, shopId, { rules: matrix, by: staff, at: clock() });
  }
  if (patch.topics) await topics.replaceAll(sql, shopId, patch.topics);
  if (matrix || patch.topics) await requireTopics(sql, shopId, matrix !== undefined);
  const byLanguage = { ...patch.textsByLanguage, ...(patch.texts && { [DEFAULT_LANGUAGE]: patch.texts }) };
  for (const [language, own] of Object.entries(byLanguage))
    await texts.replaceAll(sql, shopId, language, own);
  if (patch.settings) {
    const known = Switches.parse((await settings.find(sql, shopId)) ?? {});
    await settings.replace(sql, shopId, { ...known, ...patch.settings });
    const { tierRules } = patch.settings;
    if (tierRules && !isDeepStrictEqual(tierRules, known.tierRules))
      await send(sql, "customers.restand", { shopId });
  }
  if (patch.team) await changeTeam(sql, shopId, patch.team);
  await shops.raiseConfigVersion(sql, shopId);
}

/** Over a version that somebody else made meanwhile nothing is written, unless it says the same. */
async function requireNewest(
  sql: Sql,
  shopId: ShopId,
  { matrix, read }: { matrix: readonly Rule[]; read: number | undefined },
): Promise<void> {
  const newest = await versions.newest(sql, shopId);
  if (read === undefined || !newest || newest.version <= read) return;
  if (isSameMatrix(await rules.listIn(sql, shopId), matrix)) return;
  const { version, by, savedAt } = newest;
  const message = say("settings.changed-meanwhile", { by: by ?? say("history.baton"), version });
  throw new Undo({ code: "changed-meanwhile", message, field: "rules", version, by, at: savedAt });
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

/** What a rule names must be there: said of the rule that came, or of the topic that went. */
async function requireTopics(sql: Sql, shopId: ShopId, rulesCame: boolean): Promise<void> {
  const matrix = await rules.listIn(sql, shopId);
  const lost = lostTopic(matrix, await topics.listIn(sql, shopId));
  if (!lost) return;
  const { index, field, topic } = lost;
  const rule = matrix[index]?.name ?? matrix[index]?.id ?? "";
  if (rulesCame) {
    const message = say("settings.unknown-topic", { topic });
    throw new Undo({ code: "invalid", message, field: `rules.${index}.${field}` });
  }
  throw new Undo({
    code: "invalid",
    message: say("settings.topic-in-use", { rule, topic }),
    field: "topics",
  });
}

/** A shop whose last admin became something else could never change anything again. */
async function changeTeam(sql: Sql, shopId: ShopId, team: NonNullable<SettingsPatch["team"]>): Promise<void> {
  const removedAt = clock();
  const members = team.map(({ agentId, role, capacity, skills, languages, isRemoved }) => ({
    ...{ agentId, role, capacity, skills, languages },
    ...(isRemoved && { removedAt }),
  }));
  const { changed, admins } = await agents.change(sql, shopId, members);
  if (changed !== team.length)
    throw new Undo({ code: "invalid", message: say("settings.unknown-agent"), field: "team" });
  if (admins === 0)
    throw new Undo({ code: "last-admin", message: say("settings.last-admin"), field: "team" });
}
