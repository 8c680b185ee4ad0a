import { topicsOf } from "#app/domain/understanding/topics.ts";

/** The topic that Baton recognises in a message, with how surely. */
export function topicInText(text: string): { name: string; confidence: number } | null {
  const [name] = topicsOf(text);
  return name === undefined ? null : { name, confidence: 0.9 };
}
