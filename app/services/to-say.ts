import type { Queue } from "#app/domain/shop.ts";
import type { ToSay } from "#app/domain/waiting/say-standing.ts";
import type { ShopConfig } from "./shop-config.server.ts";

/** With which words, by which clock, a shopper is told how a queue stands. */
export function toSay(
  config: ShopConfig,
  queue: Queue,
  { language, now }: { language: string | null; now: Date },
): ToSay {
  return {
    words: config.wordsIn(language),
    now,
    timezone: queue.timezone ?? config.timezone,
    locale: language ?? "en",
  };
}
