import * as knowledge from "#app/data/knowledge.server.ts";
import * as queues from "#app/data/queues.server.ts";
import * as rules from "#app/data/rules.server.ts";
import * as settings from "#app/data/settings.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as texts from "#app/data/texts.server.ts";
import * as topics from "#app/data/topics.server.ts";
import { inShop } from "#app/db.server.ts";
import { indexKnowledge, type KnowledgeIndex } from "#app/domain/bot/knowledge.ts";
import type { QueueId, ShopId } from "#app/domain/ids.ts";
import type { ShopPolicy } from "#app/domain/policy.ts";
import type { Mode, Queue, ShopTopic } from "#app/domain/shop.ts";
import type { TierRules } from "#app/domain/tier/tier-rules.ts";
import { compilingMatrix, type Matrix } from "#app/domain/triggers/matrix.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import type { Reading } from "#app/domain/understanding/reading.ts";
import type { Turn } from "#app/domain/understanding/turn.ts";
import type { Words } from "#app/domain/words.ts";
import { singleton } from "#app/singleton.ts";
import { inSlices } from "./in-slices.ts";
import { readerFor } from "./reader.server.ts";
import { Switches } from "./settings-shape.ts";
import { shopWords, type WordsIn } from "./shop-words.ts";

/** What every decision of a shop needs, ready to use. */
export type ShopConfig = {
  readonly version: number;
  readonly rules: readonly Rule[];
  readonly matrix: Matrix;
  /** The shop's own topics. */
  readonly topics: readonly ShopTopic[];
  /** What is understood of the last of some turns, by these topics and those that Baton brings. */
  readonly read: (turns: readonly Turn[]) => Reading;
  readonly queues: readonly Queue[];
  readonly mode: Mode;
  /** Within how many hours a person answers by e-mail, where the assistant is alone. */
  readonly replyHours: number;
  /** What makes a customer a VIP, of high value, a repeat buyer. */
  readonly tierRules: TierRules;
  /** What an agent may promise without asking. */
  readonly policy: ShopPolicy;
  /** Such as `Europe/Paris`. */
  readonly timezone: string;
  /** In English, as the team reads them. */
  readonly words: Words;
  /** For a shopper of this language, by its tag. */
  readonly wordsIn: WordsIn;
  readonly knowledge: KnowledgeIndex;
};

type Kept = { config: Promise<ShopConfig>; version: number; checkedAt: number };

const CHECK_EVERY_MS = 1_000;
const MOST_KEPT = 500;

const kept = singleton("shop-config", () => new Map<ShopId, Kept>());

/** From memory; asks once a second whether the merchant changed anything. */
export async function shopConfig(shopId: ShopId): Promise<ShopConfig> {
  const known = kept.get(shopId);
  if (known && performance.now() - known.checkedAt < CHECK_EVERY_MS) return known.config;
  const version = await shops.configVersion(shopId);
  if (known && known.version === version) {
    known.checkedAt = performance.now();
    return known.config;
  }
  const config = load(shopId, version);
  kept.set(shopId, { config, version, checkedAt: performance.now() });
  config.catch(() => kept.delete(shopId));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return config;
}

/** What it says is known to be out of date. */
export function forgetShopConfig(shopId: ShopId): void {
  kept.delete(shopId);
}

/** The queue a rule names, or the default one, which always exists. */
export function queueOf(config: ShopConfig, id: QueueId | null): Queue {
  const queue = config.queues.find((it) => it.id === id) ?? config.queues.find((it) => it.isDefault);
  if (!queue) throw new Error("A shop without a default queue");
  return queue;
}

async function load(shopId: ShopId, version: number): Promise<ShopConfig> {
  const [{ ruleList, queueList, topicList, own, stored, timezone }, articles] = await Promise.all([
    inShop(shopId, async (sql) => ({
      ruleList: await rules.listIn(sql, shopId),
      queueList: await queues.listIn(sql, shopId),
      topicList: await topics.listIn(sql, shopId),
      own: await texts.byLanguageIn(sql, shopId),
      stored: await settings.find(sql, shopId),
      timezone: await settings.timezone(sql, shopId),
    })),
    knowledge.list(shopId),
  ]);
  const { mode, replyHours, tierRules, policy } = Switches.parse(stored ?? {});
  const wordsIn = shopWords(own);
  return {
    version,
    rules: ruleList,
    matrix: await inSlices(compilingMatrix(ruleList)),
    topics: topicList,
    read: await readerFor(shopId, topicList),
    queues: queueList,
    mode,
    replyHours,
    tierRules,
    policy,
    timezone,
    words: wordsIn(null),
    wordsIn,
    knowledge: indexKnowledge(articles),
  };
}
