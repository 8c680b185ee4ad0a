import { TOPIC_PHRASES, type Topic } from "#app/domain/understanding/topic-phrases.ts";
import { LEARNED_TOPICS } from "./learned-topics.ts";

/** The topics that Baton brings, by the names that rules use. */
export const SHIPPED_TOPICS: readonly Topic[] = [
  ...(Object.keys(TOPIC_PHRASES) as Topic[]),
  ...LEARNED_TOPICS,
];
