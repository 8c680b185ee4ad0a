import type { Knowledge } from "#app/domain/understanding/topics/learn-topics.ts";
import { learnTopics } from "#app/domain/understanding/topics/learn-topics.ts";
import { readMessage } from "#app/domain/understanding/topics/message.ts";
import { type PackedTopics, unpackTopics } from "#app/domain/understanding/topics/packed-topics.ts";
import { guessShipped } from "#app/domain/understanding/topics/shipped-signs.ts";
import { seeded } from "../lib/random.ts";
import { packTopics } from "./pack-topics.ts";
import { BITEXT, MEANT_IN_SHOPS } from "./shop-topic-labels.ts";
import { chatter, some } from "./simulated-shops.ts";
import { reasonsOf, written } from "./sources.ts";
import { type Outcome, run } from "./trial-outcomes.ts";

const GRAMS = 8_000;
const OF_A_LABEL = 40;
const ELSEWHERE_OF_A_LABEL = 4;
const SEED = 5;

/** The shipped topics, learned from our own phrases only: whatever else we have may then say how good they are. */
export function learnShipped(knowledge: Knowledge): PackedTopics {
  const examples = written().flatMap(({ topic, texts }) =>
    texts.map((text) => ({ text, intent: topic ?? "" })),
  );
  return packTopics(run(learnTopics(examples, knowledge)), GRAMS);
}

export type ShippedOutcome = Outcome & { readonly heardRight: boolean | null };

/** What the shipped topics make of requests and chat that others wrote. */
export function shippedOutcomes(packed: PackedTopics, { meanings }: Knowledge): ShippedOutcome[] {
  const model = unpackTopics(packed, meanings);
  const random = seeded(SEED);
  const outcomes: ShippedOutcome[] = [];
  const put = (text: string, kind: string, topic: string | null) => {
    const guess = guessShipped(model, readMessage(meanings, text), text);
    if (guess === null) return;
    const { name, signs, heard } = guess;
    const was = topic === null ? "outside" : name === topic ? "right" : "wrong";
    const heardRight = heard === null ? null : heard === topic;
    outcomes.push({ group: "shipped", signs, was, kind, heardRight });
  };
  for (const { name, texts } of reasonsOf("bitext")) {
    const topic = BITEXT[name];
    if (topic === undefined) continue;
    for (const text of some(texts, OF_A_LABEL, random)) put(text, topic === null ? "near" : "inside", topic);
  }
  for (const source of ["clinc150", "banking77"] as const)
    for (const { texts } of reasonsOf(source).filter(({ name }) => !MEANT_IN_SHOPS.test(name)))
      for (const text of some(texts, ELSEWHERE_OF_A_LABEL, random)) put(text, "near", null);
  // What customers of shops say within a conversation is often about a topic after all.
  const { shopping: _, ...chat } = chatter("", random);
  for (const [kind, texts] of Object.entries(chat)) for (const text of texts) put(text, kind, null);
  return outcomes;
}
