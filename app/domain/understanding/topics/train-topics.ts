import { learnTopics } from "./learn-topics.ts";
import { ELSEWHERE, MEANINGS } from "./shipped-weights.ts";
import type { TopicExample } from "./topic-examples.ts";
import type { TopicModel } from "./topic-model.ts";

/**
 * Learns a shop's own topics from a few phrases each, 100 of them in some milliseconds. Phrases with the intent
 * `NO_NODES_DETECTED`, `oos` or an empty one belong nowhere and teach what is out of scope. The same examples in the same
 * order give the same model.
 */
export function trainTopics(examples: readonly TopicExample[]): TopicModel {
  const steps = trainTopicsInSteps(examples);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same for thousands of phrases: each step takes some milliseconds, and others can work in between. */
export function trainTopicsInSteps(examples: readonly TopicExample[]): Generator<undefined, TopicModel> {
  return learnTopics(examples, { meanings: MEANINGS, elsewhere: ELSEWHERE });
}
