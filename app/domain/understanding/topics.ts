import { plain } from "./normalise.ts";
import { TOPIC_PHRASES, type Topic } from "./topic-phrases.ts";

/** A topic and the words by which it was recognised. */
export type Heard = { readonly topic: Topic; readonly words: string };

const PATTERNS: readonly (readonly [Topic, RegExp])[] = Object.entries(TOPIC_PHRASES).map(
  ([topic, phrases]) => [topic as Topic, new RegExp(`\\b(?:${phrases.join("|")})\\b`)] as const,
);

/** Topics that take the parcel along: "my refund has not arrived" is not about a parcel. */
const WITHOUT_PARCEL: ReadonlySet<Topic> = new Set([
  "refund",
  "exchange",
  "return",
  "invoice",
  "referral",
  "cancel-order",
  "payment-failed",
]);
const OF_A_PARCEL: ReadonlySet<Topic> = new Set([
  "late-delivery",
  "order-status",
  "delivery-time",
  "delivering-now",
  "delivery-paused",
]);

/** The topics of a shop that a text speaks of, the most telling first; empty when none is recognised. */
export function topicsOf(text: string): Topic[] {
  return topicsHeard(plain(text)).map(({ topic }) => topic);
}

/** The bot, the topic and the number of matters ask it of one message in turn. */
let last: { readonly bare: string; readonly heard: readonly Heard[] } = { bare: "", heard: [] };

/** The same for text that is `plain` already, with the words that told. */
export function topicsHeard(bare: string): readonly Heard[] {
  if (bare !== last.bare) last = { bare, heard: hear(bare) };
  return last.heard;
}

function hear(bare: string): Heard[] {
  const heard: Heard[] = [];
  for (const [topic, pattern] of PATTERNS) {
    const words = pattern.exec(bare)?.[0];
    if (words !== undefined) heard.push({ topic, words });
  }
  if (!heard.some(({ topic }) => WITHOUT_PARCEL.has(topic))) return heard;
  return heard.filter(({ topic }) => !OF_A_PARCEL.has(topic));
}
