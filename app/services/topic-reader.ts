import type { Teach } from "#app/domain/questions/alike-topics.ts";
import { nearest, newClusters, open, put } from "#app/domain/questions/clusters.ts";
import { vectorsOf } from "#app/domain/questions/vectors.ts";
import type { ShopTopic } from "#app/domain/shop.ts";
import type { Reading } from "#app/domain/understanding/reading.ts";
import { topicsOf } from "#app/domain/understanding/topics.ts";

/** Stands in until `topics/read-topic.ts` is there. */
export type TopicRead = NonNullable<Reading["topic"]>;

/** Teaches these topics and answers with what reads a message by them and by those that Baton brings. */
export function* topicReader(
  topics: readonly ShopTopic[],
): Generator<undefined, (text: string) => TopicRead | null> {
  const examples = topics.flatMap(({ id, phrases }) => phrases.map((text) => ({ text, intent: id })));
  const own = yield* teaching()(examples);
  return (text) => {
    const id = own(text);
    if (id !== null) return { name: id, confidence: 0.8, of: "shop" };
    const [name] = topicsOf(text);
    return name === undefined ? null : { name, confidence: 0.9, of: "baton" };
  };
}

export function teaching(): Teach {
  return function* teach(examples) {
    yield;
    const ids = [...new Set(examples.map(({ intent }) => intent))];
    return (text) => {
      const working = vectorsOf([...examples, { text }].map((it) => ({ text: it.text, topic: null })));
      let step = working.next();
      while (!step.done) step = working.next();
      const vectors = step.value;
      const clusters = newClusters(ids.length);
      ids.forEach(() => open(clusters));
      for (const [at, { intent }] of examples.entries()) {
        const vector = vectors[at];
        if (vector) put(clusters, ids.indexOf(intent), vector);
      }
      const last = vectors.at(-1);
      const found = last ? nearest(clusters, last) : { at: -1, likeness: 0 };
      return found.likeness > 0.4 ? (ids[found.at] ?? null) : null;
    };
  };
}
