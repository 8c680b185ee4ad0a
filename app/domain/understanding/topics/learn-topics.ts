import { plain } from "#app/domain/understanding/normalise.ts";
import { nearlyLike } from "./elsewhere.ts";
import { learn } from "./learn-weights.ts";
import type { Meanings } from "./meanings.ts";
import { type Message, messageMeaning, readMessage } from "./message.ts";
import { shapeOf } from "./model-shape.ts";
import { samplesOf } from "./samples.ts";
import { splitWords } from "./split-words.ts";
import { belongsNowhere, type TopicExample, wordsOfName } from "./topic-examples.ts";
import type { TopicModel } from "./topic-model.ts";

/** What a model learns from: a message, its class, and how much it counts. */
export type Lesson = { readonly message: Message; readonly to: number; readonly weight: number };

/** What is known of words before a shop's first example. */
export type Knowledge = {
  readonly meanings: Meanings;
  /** Meanings of things that customers say elsewhere, one row each, 127 times their value. */
  readonly elsewhere: Int8Array;
};

/** A topic's own name is a phrase of it too, though nobody may say it so. */
const NAME_COUNTS = 0.7;
const READ_AT_ONCE = 200;

/**
 * Learns topics from a few phrases each; those marked as belonging nowhere teach what is out of scope. Pauses every few
 * milliseconds. The same examples in the same order give the same model.
 */
export function* learnTopics(
  examples: readonly TopicExample[],
  { meanings, elsewhere }: Knowledge,
): Generator<undefined, TopicModel> {
  const topics = examples.filter(({ intent }) => !belongsNowhere(intent)).map(({ intent }) => intent.trim());
  const names = [...new Set(topics)];
  const classOf = new Map(names.map((name, at) => [name, at]));
  const lessons: Lesson[] = [];
  for (const [index, { text, intent }] of examples.entries()) {
    const to = classOf.get(intent.trim()) ?? names.length;
    const message = readMessage(meanings, text);
    if (message.length > 0) lessons.push({ message, to, weight: 1 });
    if (index % READ_AT_ONCE === READ_AT_ONCE - 1) yield;
  }
  const counts = countsOf(lessons, names.length);
  for (const [to, name] of names.entries()) {
    const words = wordsOfName(name);
    if (!saysSomething(words, meanings)) continue;
    lessons.push({ message: readMessage(meanings, words), to, weight: NAME_COUNTS });
  }
  yield;
  const ofTopics = lessons.filter(({ to }) => to < names.length);
  const foreign: Lesson[] = [];
  for (let row = 0; row < elsewhere.length / meanings.dimensions; row += 1) {
    const meaning = Float32Array.from(
      elsewhere.subarray(row * meanings.dimensions, (row + 1) * meanings.dimensions),
      (value) => value / 127,
    );
    if (nearlyLike(meaning, ofTopics)) continue;
    foreign.push({ message: messageMeaning(meaning), to: names.length, weight: 1 });
    if (lessons.length > READ_AT_ONCE) yield;
  }
  const all = [...lessons, ...foreign];
  const classes = names.length + (all.some(({ to }) => to === names.length) ? 1 : 0);
  const shape = yield* shapeOf(lessons, classes);
  const learned = yield* learn({ ...shape, classes, dimensions: meanings.dimensions }, all);
  return { names, counts, classes, ...shape, ...learned, ...samplesOf(lessons, names.length), meanings };
}

/** Not so the names that only a program reads: "3f2a-77", "T-1042". */
function saysSomething(name: string, { rowOf }: Meanings): boolean {
  return splitWords(plain(name)).some((word) => rowOf.has(word));
}

function countsOf(lessons: readonly Lesson[], topics: number): Uint16Array {
  const counts = new Uint16Array(topics);
  for (const { to } of lessons) if (to < topics) counts[to] = (counts[to] ?? 0) + 1;
  return counts;
}
