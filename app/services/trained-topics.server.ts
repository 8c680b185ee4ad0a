import type { ShopId } from "#app/domain/ids.ts";
import type { ShopTopic } from "#app/domain/shop.ts";
import type { TopicModel } from "#app/domain/understanding/topics/topic-model.ts";
import { trainTopicsInSteps } from "#app/domain/understanding/topics/train-topics.ts";
import { singleton } from "#app/singleton.ts";
import { inSlices } from "./in-slices.ts";

type Trained = { readonly phrases: string; readonly model: Promise<TopicModel> };

const MOST_KEPT = 500;
const kept = singleton("trained-topics", () => new Map<ShopId, Trained>());

/**
 * What recognises a shop's own topics, by their names; null where it has none. Trained in slices, so that nobody waits
 * for it, and kept until a name or a phrase changes.
 */
export async function trainedTopics(
  shopId: ShopId,
  topics: readonly ShopTopic[],
): Promise<TopicModel | null> {
  if (topics.length === 0) {
    kept.delete(shopId);
    return null;
  }
  const phrases = JSON.stringify(topics.map((topic) => [topic.name, topic.phrases]));
  const known = kept.get(shopId);
  if (known?.phrases === phrases) return known.model;
  const examples = topics.flatMap((topic) => topic.phrases.map((text) => ({ text, intent: topic.name })));
  const model = inSlices(trainTopicsInSteps(examples));
  kept.delete(shopId);
  kept.set(shopId, { phrases, model });
  model.catch(() => kept.delete(shopId));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return model;
}
