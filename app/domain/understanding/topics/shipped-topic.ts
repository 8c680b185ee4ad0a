import type { Topic } from "#app/domain/understanding/topic-phrases.ts";
import { judge } from "./judge.ts";
import { type Message, readMessage } from "./message.ts";
import { guessShipped } from "./shipped-signs.ts";
import { HEARD_ALONE, MEANINGS, SHIPPED_ACCEPTANCE, SHIPPED_TOPICS } from "./shipped-weights.ts";

export type ShippedReading = { readonly name: Topic; readonly confidence: number };

/**
 * What a text is about, of the topics that any shop has, without any set-up; null when it is about none of them. A topic
 * learned from examples and the phrases of `topic-phrases.ts` decide together.
 */
export function shippedTopicOf(text: string): ShippedReading | null {
  return shippedTopicOfMessage(readMessage(MEANINGS, text), text);
}

/** The same for a message that is read already, beside the text it was read from. */
export function shippedTopicOfMessage(message: Message, text: string): ShippedReading | null {
  const guess = guessShipped(SHIPPED_TOPICS, message, text);
  if (guess === null) return null;
  const { right, outside } = judge(SHIPPED_ACCEPTANCE, guess.signs);
  if (right > outside) return { name: guess.name as Topic, confidence: right };
  const { heard } = guess;
  return heard === null ? null : { name: heard as Topic, confidence: HEARD_ALONE };
}
