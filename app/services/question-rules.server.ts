import { createHash } from "node:crypto";
import { adminWords as say } from "#app/admin-words.ts";
import * as verdicts from "#app/data/question-verdicts.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { rulesFromAnswers } from "#app/domain/questions/rules-from-answers.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { ShopTopic } from "#app/domain/shop.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import type { SettingsRefusal } from "./check-settings.ts";
import { readSettings } from "./read-settings.server.ts";
import { saveSettings } from "./save-settings.server.ts";
import type { Staff } from "./staff.ts";

/** What the answers would make of the matrix, to be looked at before it is saved. */
export type RulesPreview = {
  readonly before: readonly Rule[];
  readonly after: readonly Rule[];
  readonly topics: readonly ShopTopic[];
  readonly newTopics: readonly ShopTopic[];
  /** Stands for exactly this result: what is saved is what was looked at. */
  readonly mark: string;
};

export type RulesRefusal = SettingsRefusal | { readonly code: "changed"; readonly message: string };

export async function previewRules(shopId: ShopId): Promise<RulesPreview> {
  return (await work(shopId)).preview;
}

/** Saves the rules that were looked at, and nothing else: when answers or matrix changed meanwhile, they are shown anew. */
export async function saveQuestionRules(
  staff: Staff,
  mark: unknown,
): Promise<Result<RulesPreview, RulesRefusal>> {
  const { preview, matrixVersion } = await work(staff.shopId);
  if (staff.role === "admin" && mark !== preview.mark)
    return refuse({ code: "changed", message: say("questions.rules.changed") });
  const { after: rules, topics } = preview;
  const saved = await saveSettings(staff, { rules, topics, matrixVersion });
  return saved.ok ? ok(await previewRules(staff.shopId)) : saved;
}

async function work(shopId: ShopId): Promise<{ preview: RulesPreview; matrixVersion: number }> {
  const [{ rules: before, topics: known, matrixVersion }, answered] = await Promise.all([
    readSettings(shopId),
    verdicts.list(shopId),
  ]);
  const { rules: after, topics } = rulesFromAnswers({ rules: before, topics: known }, answered, {
    "hand-over": say("questions.rule.hand-over"),
    "offer": say("questions.rule.offer"),
    "leave-to-bot": say("questions.rule.leave-to-bot"),
  });
  const ids = new Set(known.map(({ id }) => id));
  const newTopics = topics.filter(({ id }) => !ids.has(id));
  const mark = createHash("sha256")
    .update(JSON.stringify([before, after, topics]))
    .digest("base64url");
  return { preview: { before, after, topics, newTopics, mark }, matrixVersion };
}
