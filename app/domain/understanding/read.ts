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
  readonly orderFormat?: OrderFormat;
  readonly products?: readonly string[];
};

/** What is understood of the last turn, with the turns before it. Of a line that is not the customer's: what it asks again. */
export function readLast(turns: readonly Turn[], shop: OfShop): Reading {
  const last = turns.at(-1);
  if (last?.role !== "customer") return ofAnswer(turns);
  const { text } = last;
  const moods = turns.flatMap((turn) => (turn.role === "customer" ? [moodAt(turn)] : []));
  const mood = moods.at(-1) ?? moodOf(text);
  return {
    topic: readTopic(text, shop.topics),
    matters: Math.max(1, topicsOf(text).length),
    wantsPerson: wantsPerson(text),
    mood,
    direction: moodOver(moods).direction,
    dissatisfied: dissatisfactionOf(turns, mood.score),
    abuse: abuseOf(text),
    rephrases: rephrases(turns),
    course: courseOf(turns),
    botAnswer: judgeBotAnswer(turns),
    entities: entitiesOf(text, knownOf(turns, shop)),
    asksAgain: [],
  };
}

/** A conversation is read again at each message; few texts, and of long ones no more than is read. */
const KEPT_TEXTS = 256;
const felt = new Map<string, Mood>();

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
