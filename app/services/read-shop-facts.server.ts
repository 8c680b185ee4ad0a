import english from "../../locales/en.json" with { type: "json" };
import * as queues from "#app/data/queues.server.ts";
import * as settings from "#app/data/settings.server.ts";
import * as topics from "#app/data/topics.server.ts";
import { inShop } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import type { ShopFacts, TopicChoice } from "#app/domain/triggers/shop-facts.ts";
import { CHAT_LANGUAGES } from "#app/domain/words/languages.ts";
import { SHIPPED_TOPICS } from "#app/domain/understanding/topics/shipped-topics.ts";

const STANDARD: Readonly<Record<string, string>> = english;

/** What the rules of a shop are told and chosen with. */
export function readShopFacts({ id, currency, locale }: Shop): Promise<ShopFacts> {
  return inShop(id, async (sql) => {
    const own = (await topics.listIn(sql, id)).map((topic) => ({
      id: topic.id,
      label: topic.name,
      of: "shop" as const,
    }));
    return {
      queues: await queues.listIn(sql, id),
      topics: [...own, ...BATON_TOPICS],
      currency,
      timezone: await settings.timezone(sql, id),
      languages: [...new Set([locale, ...CHAT_LANGUAGES])],
    };
  });
}

const BATON_TOPICS: readonly TopicChoice[] = SHIPPED_TOPICS.map((id) => ({
  id,
  label: asHeading(STANDARD[`topic.${id}`] ?? id),
  of: "baton" as const,
})).sort((one, other) => one.label.localeCompare(other.label, "en"));

/** A shopper reads of “a refund”; a list is looked through by its first letters. */
function asHeading(label: string): string {
  const bare = label.replace(/^an? /i, "");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
