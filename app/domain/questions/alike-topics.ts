import type { ShopTopic } from "#app/domain/shop.ts";

/** Two topics that are hard to tell apart: this phrase of the one, not taught, is taken for the other. */
export type Alike = { readonly id: string; readonly other: string; readonly phrase: string };

type Taught = { readonly text: string; readonly intent: string };
/** Teaches topics, in slices, and answers with what recognises them: the topic's id, null for none of them. */
export type Teach = (examples: readonly Taught[]) => Generator<undefined, (text: string) => string | null>;

const PARTS = 3;
/** From this share of a topic's phrases on, it is not chance. */
const TOO_MANY = 0.34;
const FEWEST = 2;
/** More would take too long to be told while somebody types. */
const MOST_PHRASES = 1_500;

/**
 * Topics whose phrases are taken for another topic's when they were not taught themselves: each third of the phrases is
 * left out once. Yields before each training.
 */
export function* alikeTopics(topics: readonly ShopTopic[], teach: Teach): Generator<undefined, Alike[]> {
  const examples = topics.flatMap(({ id, phrases }) =>
    phrases
      .map((text, at) => ({ text, intent: id, part: at % PARTS }))
      .filter(({ text }) => text.trim() !== ""),
  );
  if (examples.length > MOST_PHRASES) return [];
  const mistaken = new Map<string, { id: string; other: string; phrases: string[] }>();
  for (let part = 0; part < PARTS; part += 1) {
    yield;
    const recognise = yield* teach(examples.filter((example) => example.part !== part));
    for (const { text, intent: id } of examples.filter((example) => example.part === part)) {
      const other = recognise(text);
      if (other === null || other === id) continue;
      const pair = JSON.stringify([id, other]);
      const known = mistaken.get(pair) ?? { id, other, phrases: [] };
      known.phrases.push(text);
      mistaken.set(pair, known);
      yield;
    }
  }
  const sizes = new Map(topics.map(({ id, phrases }) => [id, phrases.length]));
  return [...mistaken.values()]
    .filter(({ id, phrases }) => phrases.length >= Math.max(FEWEST, TOO_MANY * (sizes.get(id) ?? 0)))
    .map(({ id, other, phrases: [phrase = ""] }) => ({ id, other, phrase }));
}

/** Phrases that stand in two topics, word for word. */
export function taughtTwice(topics: readonly ShopTopic[]): Alike[] {
  const first = new Map<string, string>();
  const found: Alike[] = [];
  for (const { id, phrases } of topics) {
    for (const phrase of phrases) {
      const bare = phrase.trim().toLowerCase();
      if (bare === "") continue;
      const other = first.get(bare);
      if (other === undefined) first.set(bare, id);
      else if (other !== id) found.push({ id, other, phrase: phrase.trim() });
    }
  }
  return found;
}
