import type { Teach } from "#app/domain/questions/alike-topics.ts";
import type { ShopTopic } from "#app/domain/shop.ts";
import type { Reading } from "#app/domain/understanding/reading.ts";
import { readTopic } from "#app/domain/understanding/topics/read-topic.ts";
import { topicOf } from "#app/domain/understanding/topics/topic-of.ts";
import { trainTopicsInSteps } from "#app/domain/understanding/topics/train-topics.ts";

export type TopicRead = NonNullable<Reading["topic"]>;

/** Teaches these topics, in slices, and answers with what reads a message by them and by those that Baton brings. */
export function* topicReader(
  topics: readonly ShopTopic[],
): Generator<undefined, (text: string) => TopicRead | null> {
  const { intents, ids } = intentsOf(topics);
  const examples = topics.flatMap(({ id, phrases }) =>
    phrases.map((text) => ({ text, intent: intents.get(id) ?? id })),
  );
  const model = examples.length === 0 ? null : yield* trainTopicsInSteps(examples);
  return (text) => {
    const read = readTopic(text, model);
    return read?.of === "shop" ? { ...read, name: ids.get(read.name) ?? read.name } : read;
  };
}

/** Teaches by the names of these topics, for the check of which are hard to tell apart. */
export function teaching(topics: readonly ShopTopic[]): Teach {
  const { intents, ids } = intentsOf(topics);
  return function* teach(examples) {
    const named = examples.map(({ text, intent }) => ({ text, intent: intents.get(intent) ?? intent }));
    const model = yield* trainTopicsInSteps(named);
    return (text) => {
      const name = topicOf(model, text)?.name;
      return name === undefined ? null : (ids.get(name) ?? null);
    };
  };
}

/** A topic's name teaches too, so topics are taught by name; while they are written two may have the same, or none. */
function intentsOf(topics: readonly ShopTopic[]) {
  const intents = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const { id, name } of topics) {
    const own = name.trim();
    const intent = own === "" || ids.has(own) ? id : own;
    intents.set(id, intent);
    ids.set(intent, id);
  }
  return { intents, ids };
}
