import { judge } from "./judge.ts";
import { type Message, readMessage } from "./message.ts";
import { ACCEPTANCE } from "./shipped-weights.ts";
import { guessTopic } from "./signs.ts";
import type { TopicModel } from "./topic-model.ts";

export type TopicReading = { readonly name: string; readonly confidence: number };

/**
 * What a text is about, of a shop's own topics; null when it is about none of them. A topic is said when it is likelier
 * right than outside, as if half of all messages were outside. Of what is said with a confidence of 0.8, four in five are right.
 */
export function topicOf(model: TopicModel, text: string): TopicReading | null {
  return topicOfMessage(model, readMessage(model.meanings, text));
}

/** The same for a message that is read already. */
export function topicOfMessage(model: TopicModel, message: Message): TopicReading | null {
  const guess = guessTopic(model, message);
  if (guess === null) return null;
  const { right, outside } = judge(ACCEPTANCE, guess.signs);
  return right > outside ? { name: guess.name, confidence: right } : null;
}
