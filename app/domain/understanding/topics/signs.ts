import { classChances } from "./class-scores.ts";
import { type GramVector, gramVectorOf } from "./gram-vector.ts";
import type { Message } from "./message.ts";
import { inBytes } from "./samples.ts";
import type { TopicModel } from "./topic-model.ts";

/** The likeliest topic of a text, and what speaks for and against believing it. */
export type Guess = { readonly name: string; readonly signs: readonly number[] };

/** Seldom more than 0.9999 or less than 0.0001 sure. */
const SUREST = 0.9999;
const TINY = 1e-6;
/** Of a message in words that nobody knows, such as another language's, so much must be in the examples. */
const LEAST_KNOWN = 0.2;
const BYTES_SQUARED = 127 * 127;

/** Null for a message of which nothing is known, or a model without topics. */
export function guessTopic(model: TopicModel, message: Message): Guess | null {
  if (message.length === 0 || model.names.length === 0) return null;
  const { places, values, known, words } = gramVectorOf(model, message);
  if (message.familiar === 0 && known < LEAST_KNOWN) return null;
  const chances = new Float32Array(model.classes);
  classChances(model, { places, values, meaning: message.meaning }, chances);
  const best = largestOf(chances, model.names.length);
  const chance = chances[best] ?? 0;
  const sure = Math.min(SUREST, Math.max(1 - SUREST, chance));
  const nearest = nearestOf(model, message, best);
  const heard = heardWords(model, words, best);
  return {
    name: model.names[best] ?? "",
    signs: [
      // log-odds of the topic
      Math.log(sure / (1 - sure)),
      // log-odds against the next class
      Math.log((chance + TINY) / (secondOf(chances, best) + TINY)),
      // how undecided
      spreadOf(chances),
      // number of its examples
      Math.log(1 + (model.counts[best] ?? 0)),
      // likeness to its nearest example
      nearest.same,
      // likeness to the nearest of others
      nearest.other,
      // known grams
      known,
      // known words
      heard.anywhere,
      // words of this topic
      heard.here,
      // length
      Math.log(1 + message.length),
      // strength of meaning
      Math.log(0.05 + message.strength),
    ],
  };
}

function largestOf(chances: Float32Array, count: number): number {
  let best = 0;
  for (let at = 1; at < count; at += 1) if ((chances[at] ?? 0) > (chances[best] ?? 0)) best = at;
  return best;
}

function secondOf(chances: Float32Array, best: number): number {
  let second = 0;
  for (const [at, chance] of chances.entries()) if (at !== best && chance > second) second = chance;
  return second;
}

/** Entropy: 0 when one class has it all. */
function spreadOf(chances: Float32Array): number {
  let sum = 0;
  for (const chance of chances) if (chance > 1e-9) sum -= chance * Math.log(chance);
  return sum;
}

function nearestOf({ samples, sampleTopics }: TopicModel, { meaning }: Message, topic: number) {
  const bytes = inBytes(meaning);
  let same = 0;
  let other = 0;
  for (let index = 0; index < sampleTopics.length; index += 1) {
    const from = index * bytes.length;
    let likeness = 0;
    for (let at = 0; at < bytes.length; at += 1) likeness += (bytes[at] ?? 0) * (samples[from + at] ?? 0);
    if (sampleTopics[index] === topic) same = Math.max(same, likeness);
    else other = Math.max(other, likeness);
  }
  return { same: same / BYTES_SQUARED, other: other / BYTES_SQUARED };
}

/** Which share of the words, weighed by how rare they are, any example has, and any of this topic. */
function heardWords({ cellStarts, cellClasses }: TopicModel, words: GramVector["words"], topic: number) {
  let anywhere = 0;
  let here = 0;
  for (const [index, place] of words.places.entries()) {
    const rarity = words.rarities[index] ?? 0;
    anywhere += rarity;
    const classes = cellClasses.subarray(cellStarts[place], cellStarts[place + 1]);
    if (classes.includes(topic)) here += rarity;
  }
  const all = words.all || 1;
  return { anywhere: anywhere / all, here: here / all };
}
