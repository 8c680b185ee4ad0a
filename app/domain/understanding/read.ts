import { abuseOf } from "./abuse.ts";
import { asksAgain } from "./asks-again/asks-again.ts";
import { wantsPerson } from "./asks-for-person.ts";
import { judgeBotAnswer } from "./bot-answer.ts";
import { courseOf, UNEVENTFUL } from "./dissatisfaction/course.ts";
import { dissatisfactionOf } from "./dissatisfaction/dissatisfaction.ts";
import { entitiesOf, type OrderFormat } from "./entities.ts";
import { bothEnds } from "./model/grams.ts";
import { type Mood, moodOf } from "./mood/mood-of.ts";
import { moodOver } from "./mood/mood-over.ts";
import { onDemand } from "./on-demand.ts";
import type { Reading } from "./reading.ts";
import { rephrases } from "./rephrasing.ts";
import { readTopic } from "./topics/read-topic.ts";
import type { TopicModel } from "./topics/topic-model.ts";
import { topicsOf } from "./topics.ts";
import type { Turn } from "./turn.ts";

/** What a shop brings to the reading of a message. */
export type OfShop = {
  /** Trained on its own phrases; null where it taught none. */
  readonly topics: TopicModel | null;
  /** What its own topics are called in a reading, by the names they were taught by; as they were taught where this is absent. */
  readonly topicIds?: ReadonlyMap<string, string>;
  readonly orderFormat?: OrderFormat;
  readonly products?: readonly string[];
};

/**
 * What is understood of the last turn, with the turns before it. Of a line that is not the customer's: what it asks again.
 * Each part is read when it is first asked for: few rules ask for all of them, and those that ask come in the shop's order.
 */
export function readLast(turns: readonly Turn[], shop: OfShop): Reading {
  const last = turns.at(-1);
  if (last?.role !== "customer") return ofAnswer(turns);
  const { text } = last;
  const mood = onDemand(() => moodAt(last));
  const topic = onDemand(() => topicOf(text, shop));
  const matters = onDemand(() => Math.max(1, topicsOf(text).length));
  const wish = onDemand(() => wantsPerson(text));
  const direction = onDemand(() => moodOver(turns.flatMap(moodsAt)).direction);
  const dissatisfied = onDemand(() => dissatisfactionOf(turns, mood().score));
  const abuse = onDemand(() => abuseOf(text));
  const rephrased = onDemand(() => rephrases(turns));
  const course = onDemand(() => courseOf(turns));
  const botAnswer = onDemand(() => judgeBotAnswer(turns));
  const entities = onDemand(() => entitiesOf(text, knownOf(turns, shop)));
  return {
    get topic() {
      return topic();
    },
    get matters() {
      return matters();
    },
    get wantsPerson() {
      return wish();
    },
    get mood() {
      return mood();
    },
    get direction() {
      return direction();
    },
    get dissatisfied() {
      return dissatisfied();
    },
    get abuse() {
      return abuse();
    },
    get rephrases() {
      return rephrased();
    },
    get course() {
      return course();
    },
    get botAnswer() {
      return botAnswer();
    },
    get entities() {
      return entities();
    },
    asksAgain: [],
  };
}

function topicOf(text: string, { topics, topicIds }: OfShop): Reading["topic"] {
  const topic = readTopic(text, topics);
  return topic?.of === "shop" ? { ...topic, name: topicIds?.get(topic.name) ?? topic.name } : topic;
}

/** A conversation is read again at each message; few texts, and of long ones no more than is read. */
const KEPT_TEXTS = 256;
const felt = new Map<string, Mood>();

function moodsAt(turn: Turn): Mood[] {
  return turn.role === "customer" ? [moodAt(turn)] : [];
}

function moodAt({ text }: Turn): Mood {
  const read = bothEnds(text);
  const known = felt.get(read);
  if (known) return known;
  const mood = moodOf(read);
  if (felt.size >= KEPT_TEXTS) felt.clear();
  felt.set(read, mood);
  return mood;
}

function knownOf(turns: readonly Turn[], { orderFormat, products }: OfShop) {
  const before = turns.at(-2);
  return {
    ...(orderFormat && { orderFormat }),
    ...(products && { products }),
    ...(before && before.role !== "customer" && { after: before.text }),
  };
}

function ofAnswer(turns: readonly Turn[]): Reading {
  const no = { decision: false, score: 0 };
  const text = turns.at(-1)?.text ?? "";
  return {
    topic: null,
    matters: 1,
    wantsPerson: { ...no, words: null },
    mood: moodOf(text),
    direction: "steady",
    dissatisfied: { ...no, words: [] },
    abuse: { ...no, words: [] },
    rephrases: null,
    course: UNEVENTFUL,
    botAnswer: null,
    entities: entitiesOf(text),
    asksAgain: asksAgain(turns),
  };
}
