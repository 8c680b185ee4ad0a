import { readMessage } from "./message.ts";
import { shippedTopicOfMessage } from "./shipped-topic.ts";
import { MEANINGS } from "./shipped-weights.ts";
import type { TopicModel } from "./topic-model.ts";
import { topicOfMessage } from "./topic-of.ts";

export type ReadTopic = {
  readonly name: string;
  /** 0 to 1: of all that is said with 0.8, about four in five are right. */
  readonly confidence: number;
  /** Whether the topic is one that the shop taught or one that Baton brings. */
  readonly of: "shop" | "baton";
};

/** What a text is about: one of the shop's own topics, else one that Baton brings; null when it is about neither. */
export function readTopic(text: string, own: TopicModel | null): ReadTopic | null {
  const message = readMessage(MEANINGS, text);
  const taught = own && topicOfMessage(own, message);
  if (taught) return { ...taught, of: "shop" };
  const shipped = shippedTopicOfMessage(message, text);
  return shipped && { ...shipped, of: "baton" };
}
