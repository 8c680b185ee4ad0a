import type { ShopId } from "#app/domain/ids.ts";
import type { ShopTopic } from "#app/domain/shop.ts";
import { readLast } from "#app/domain/understanding/read.ts";
import type { Reading } from "#app/domain/understanding/reading.ts";
import type { Turn } from "#app/domain/understanding/turn.ts";
import { trainedTopics } from "./trained-topics.server.ts";

export type Read = (turns: readonly Turn[]) => Reading;

/** What is understood of the last of some turns of this shop. A topic of its own is called by its id, as rules call it. */
export async function readerFor(shopId: ShopId, topics: readonly ShopTopic[]): Promise<Read> {
  const model = await trainedTopics(shopId, topics);
  const topicIds = new Map(topics.map(({ id, name }) => [name, id]));
  return (turns) => readLast(turns, { topics: model, topicIds });
}
