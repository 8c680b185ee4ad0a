import { type Knowledge, learnTopics } from "#app/domain/understanding/topics/learn-topics.ts";
import { readMessage } from "#app/domain/understanding/topics/message.ts";
import { guessTopic } from "#app/domain/understanding/topics/signs.ts";
import type { TopicModel } from "#app/domain/understanding/topics/topic-model.ts";
import type { ShopTrial } from "./simulated-shops.ts";

/** What became of one message: its guess was right, mistook a topic for another, or it was about none of them. */
export type Outcome = {
  readonly group: string;
  readonly signs: readonly number[];
  readonly was: "right" | "wrong" | "outside";
  /** Where a message from outside comes from, "inside" for the others. */
  readonly kind: string;
};

/** Messages without a word are left out: they have no guess. */
export function outcomesOf({ group, phrases, inside, outside }: ShopTrial, knowledge: Knowledge): Outcome[] {
  const model = run(learnTopics(phrases, knowledge));
  const outcomes: Outcome[] = [];
  for (const { text, intent } of inside) {
    const guess = guessTopic(model, readMessage(knowledge.meanings, text));
    if (guess === null) continue;
    const was = guess.name === intent.trim() ? "right" : "wrong";
    outcomes.push({ group, signs: guess.signs, was, kind: "inside" });
  }
  for (const [kind, texts] of Object.entries(outside))
    for (const text of texts) {
      const guess = guessTopic(model, readMessage(knowledge.meanings, text));
      if (guess !== null) outcomes.push({ group, signs: guess.signs, was: "outside", kind });
    }
  return outcomes;
}

export function run(steps: Generator<undefined, TopicModel>): TopicModel {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
