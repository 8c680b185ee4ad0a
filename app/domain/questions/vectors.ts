import { termsOf } from "#app/domain/bot/stem.ts";
import { plain } from "#app/domain/understanding/normalise.ts";

/** A message as features and how much each says of it; 1 long. */
export type Vector = { readonly features: Int32Array; readonly values: Float32Array };

/** What a message is compared by: its text and the topic that was recognised in it, with how surely. */
export type Comparable = {
  readonly text: string;
  readonly topic: { readonly name: string; readonly confidence: number } | null;
};

/** Letters of a message that are compared; what a shopper wants stands near its beginning. */
const READ_LETTERS = 400;
const MOST_FEATURES = 36;
/** How much a kind of feature says beside a telling word (1). Set on banking77, bitext and one shop of HINT3. */
const WEIGHT = { word: 0.35, pair: 0.3, run: 0.3 } as const;
/** A topic is as good as a telling word or two that two messages share. */
const TOPIC_WEIGHT = 0.45;
/** Rare words tell more, but less so than for a search: shoppers ask one thing in common words. */
const RARITY_POWER = 0.5;
const RUN = 3;

/** Yields now and then; `messages` in the order given. */
export function* vectorsOf(messages: readonly Comparable[]): Generator<undefined, Vector[]> {
  const known = new Map<string, number>();
  const counts: number[] = [];
  const raw: Map<number, number>[] = [];
  for (const { text } of messages) {
    const weights = weightsIn(text, known);
    for (const feature of weights.keys()) counts[feature] = (counts[feature] ?? 0) + 1;
    raw.push(weights);
    yield;
  }
  const vectors: Vector[] = [];
  for (const [at, weights] of raw.entries()) {
    const scored = Array.from(weights, ([feature, weight]): [number, number] => {
      const rarity = Math.log(1 + messages.length / (counts[feature] ?? 1));
      return [feature, weight * rarity ** RARITY_POWER];
    });
    const telling =
      scored.length > MOST_FEATURES ? scored.sort((a, b) => b[1] - a[1]).slice(0, MOST_FEATURES) : scored;
    vectors.push(unit(telling, topicFeature(messages[at], known)));
    yield;
  }
  return vectors;
}

function weightsIn(text: string, known: Map<string, number>): Map<number, number> {
  const weights = new Map<number, number>();
  const add = (feature: string, weight: number) => {
    const id = idOf(feature, known);
    if (weight > (weights.get(id) ?? 0)) weights.set(id, weight);
  };
  const bare = plain(text.slice(0, READ_LETTERS).replace(/\[[a-z -]{4,14}\]/g, " "));
  let before = "";
  for (const term of termsOf(bare)) {
    add(`t${term}`, 1);
    if (before !== "") add(`p${before} ${term}`, WEIGHT.pair);
    const bordered = ` ${term} `;
    for (let start = 0; start + RUN <= bordered.length; start += 1)
      add(`r${bordered.slice(start, start + RUN)}`, WEIGHT.run);
    before = term;
  }
  for (const word of bare.split(" ")) if (word !== "" && !/^\d+$/.test(word)) add(`w${word}`, WEIGHT.word);
  return weights;
}

function topicFeature(message: Comparable | undefined, known: Map<string, number>): [number, number] | null {
  if (!message?.topic) return null;
  const { name, confidence } = message.topic;
  return [idOf(`topic ${name}`, known), TOPIC_WEIGHT * confidence];
}

function idOf(feature: string, known: Map<string, number>): number {
  const id = known.get(feature);
  if (id !== undefined) return id;
  known.set(feature, known.size);
  return known.size - 1;
}

/** Words made 1 long, then the topic beside them, and all of it made 1 long again. */
function unit(
  scored: readonly (readonly [number, number])[],
  topic: readonly [number, number] | null,
): Vector {
  const squares = scored.reduce((sum, [, value]) => sum + value * value, 0);
  const length = Math.sqrt(squares) || 1;
  const all = topic ? [...scored.map(([id, value]) => [id, value / length] as const), topic] : scored;
  const whole = topic ? Math.sqrt((squares > 0 ? 1 : 0) + topic[1] * topic[1]) : length;
  return {
    features: Int32Array.from(all, ([feature]) => feature),
    values: Float32Array.from(all, ([, value]) => value / whole),
  };
}
