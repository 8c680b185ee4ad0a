import { plain } from "#app/domain/understanding/normalise.ts";
import type { TopicExample } from "#app/domain/understanding/topics/topic-examples.ts";
import { seeded, shuffled } from "../lib/random.ts";
import { readLines } from "../lib/read-data.ts";
import { chatter, type ShopTrial } from "./simulated-shops.ts";

export const SHOPS = ["curekart", "powerplay11", "sofmattress"] as const;
const FOLDS = 5;
/** Phrases that are more alike than this are one phrase in two spellings and are held out together. */
const ALIKE = 0.6;
/** Topics that mean "a person, please", "anything of an order" or politeness are never taken for out of scope. */
const CATCH_ALL = /AGENT|LEAD_GEN|QUERY|ORDER_STATUS|DELAY|GREET|THANK|CONTACT|CALL_C/;

/**
 * Real shops, as hard as real messages are: a message about a topic has no near-duplicate among the phrases, a fifth of
 * the topics is taken away and must be refused, and so must chat of other trades.
 */
export function heldOutShops(seed: number): ShopTrial[] {
  return SHOPS.flatMap((shop) => trialsOf(shop, seeded(seed)));
}

function trialsOf(shop: string, random: () => number): ShopTrial[] {
  const all = readLines<TopicExample>(`hint3/${shop}_train.jsonl`);
  const cluster = clustersOf(all.map(({ text }) => text));
  const clusters = shuffled([...new Set(cluster)], random);
  const foldOf = new Map(clusters.map((it, at) => [it, at % FOLDS]));
  const topics = shuffled([...new Set(all.map(({ intent }) => intent))], random);
  return Array.from({ length: FOLDS }, (_, fold) => {
    const away = new Set(topics.filter((_topic, at) => at % FOLDS === fold));
    const isHeld = (index: number) => foldOf.get(cluster[index] ?? -1) === fold;
    const phrases = all.filter(({ intent }, index) => !away.has(intent) && !isHeld(index));
    const taught = new Set(phrases.map(({ intent }) => intent));
    const near = all.filter(({ intent }) => away.has(intent) && !CATCH_ALL.test(intent));
    return {
      group: shop,
      phrases,
      inside: all.filter(({ intent }, index) => taught.has(intent) && isHeld(index)),
      outside: { near: near.map(({ text }) => text), ...chatter(shop, random) },
    };
  });
}

/** The cluster of each text; texts hang together when a chain of alike ones joins them. */
function clustersOf(texts: readonly string[]): number[] {
  const vectors = vectorsOf(texts);
  const cluster = [...texts.keys()];
  const rootOf = (index: number): number =>
    cluster[index] === index ? index : rootOf(cluster[index] ?? index);
  for (const [a, one] of vectors.entries())
    for (const [b, other] of vectors.slice(0, a).entries())
      if (cosine(one, other) > ALIKE) cluster[rootOf(a)] = rootOf(b);
  return cluster.map((_, index) => rootOf(index));
}

function vectorsOf(texts: readonly string[]): Map<string, number>[] {
  const grams = texts.map((text) => gramsOf(text));
  const seen = new Map<string, number>();
  for (const of of grams) for (const gram of of.keys()) seen.set(gram, (seen.get(gram) ?? 0) + 1);
  return grams.map((of) => {
    const weighed = [...of].map(
      ([gram, worth]) => [gram, worth * Math.log(1 + texts.length / (seen.get(gram) ?? 1))] as const,
    );
    const length = Math.hypot(...weighed.map(([, value]) => value)) || 1;
    return new Map(weighed.map(([gram, value]) => [gram, value / length]));
  });
}

/** Words count double against runs of three letters. */
function gramsOf(text: string): Map<string, number> {
  const grams = new Map<string, number>();
  for (const word of plain(text).split(" ")) {
    grams.set(`w${word}`, 1);
    const letters = ` ${word} `;
    for (let start = 0; start + 3 <= letters.length; start += 1)
      grams.set(letters.slice(start, start + 3), 0.5);
  }
  return grams;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [gram, value] of a) sum += value * (b.get(gram) ?? 0);
  return sum;
}
