import { bothEnds } from "#app/domain/understanding/model/grams.ts";
import { plain } from "#app/domain/understanding/normalise.ts";
import { topicsHeard } from "#app/domain/understanding/topics.ts";
import type { Message } from "./message.ts";
import { guessTopic } from "./signs.ts";
import type { TopicModel } from "./topic-model.ts";

/** What the model of the shipped topics guesses, what phrases were heard, and the signs of how these go together. */
export type ShippedGuess = {
  readonly name: string;
  readonly signs: readonly number[];
  /** The first topic whose phrase was heard. */
  readonly heard: string | null;
};

/** Null for a message without words; `text` is what it was read from. The signs are those of `signs.ts`, then whether the phrases heard agree, and whether they differ. */
export function guessShipped(model: TopicModel, message: Message, text: string): ShippedGuess | null {
  const guess = guessTopic(model, message);
  if (guess === null) return null;
  const heard: string[] = topicsHeard(plain(bothEnds(text))).map(({ topic }) => topic);
  const agrees = heard.includes(guess.name);
  const differs = heard.length > 0 && !agrees;
  return {
    name: guess.name,
    signs: [...guess.signs, agrees ? 1 : 0, differs ? 1 : 0],
    heard: heard[0] ?? null,
  };
}
