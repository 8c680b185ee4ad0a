import { findWish } from "#app/domain/understanding/person/find-wish.ts";
import { readWords } from "#app/domain/understanding/person/read-words.ts";
import { seeded, shuffled } from "../lib/random.ts";
import type { Example } from "../lib/train-linear.ts";
import { type Message, readMessages, readWritten } from "./sources.ts";

/** So many everyday messages of one set are enough; the rest of it is for measuring. */
const MOST_OF_A_SET = 12_000;
const SEED = 11;
/** A set made from a few templates must not outvote what people wrote. */
const WEIGHT_OF_TEMPLATES = 0.7;
const WEIGHT_OF_A_WISH = 2;
const WEIGHT_OF_WRITTEN = 3;

export type PersonExample = Example & { readonly source: string };

/**
 * What the model learns from. Everyday messages in which the rules find a wish are not shown as everyday ones: read one by
 * one, nearly all of them are wishes that the set has no label for.
 */
export function personExamples(messages: readonly Message[] = readMessages()): PersonExample[] {
  const written = readWritten("person").map(({ text, wants }) => ({
    text,
    source: "written",
    label: wants ? "wants" : "not",
    weight: WEIGHT_OF_WRITTEN,
  }));
  const wishes = messages
    .filter(({ wants }) => wants === "yes")
    .map(({ text, source }) => ({
      text,
      source,
      label: "wants",
      weight: source === "bitext" ? WEIGHT_OF_TEMPLATES : WEIGHT_OF_A_WISH,
    }));
  const everyday = someEveryday(messages).map(({ text, source }) => ({
    text,
    source,
    label: "not",
    weight: 1,
  }));
  return [...written, ...wishes, ...everyday];
}

function someEveryday(messages: readonly Message[]): Message[] {
  const random = seeded(SEED);
  const bySource = Map.groupBy(
    messages.filter(({ wants }) => wants === "no"),
    ({ source }) => source,
  );
  return [...bySource.values()].flatMap((some) =>
    shuffled(some, random)
      .slice(0, MOST_OF_A_SET)
      .filter(({ text }) => findWish(readWords(text)).wish === null),
  );
}
