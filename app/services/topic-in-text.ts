import { readTopic } from "#app/domain/understanding/topics/read-topic.ts";

/** The topic that Baton recognises in a message, with how surely. */
export function topicInText(text: string): { name: string; confidence: number } | null {
  return readTopic(text, null);
}
