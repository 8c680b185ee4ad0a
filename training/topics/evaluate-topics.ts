import { judge } from "#app/domain/understanding/topics/judge.ts";
import { shippedTopicOf } from "#app/domain/understanding/topics/shipped-topic.ts";
import { ACCEPTANCE, ELSEWHERE, MEANINGS } from "#app/domain/understanding/topics/shipped-weights.ts";
import type { TopicExample } from "#app/domain/understanding/topics/topic-examples.ts";
import { topicsOf } from "#app/domain/understanding/topics.ts";
import { seeded } from "../lib/random.ts";
import { readLines } from "../lib/read-data.ts";
import type { Row } from "../lib/row.ts";
import { heldOutShops, SHOPS } from "./held-out-shops.ts";
import { trainPlain } from "./plain-baseline.ts";
import { SHOPS_CALL } from "./shop-topic-labels.ts";
import { chatter, type ShopTrial } from "./simulated-shops.ts";
import { type Figures, figuresOf, saidBy } from "./trial-figures.ts";
import { type Outcome, outcomesOf } from "./trial-outcomes.ts";

/** Not those that anything was chosen by. */
const SEEDS = [101, 102];
const OWN = "topics of a shop's own";
const SHIPPED = "topics that are shipped";

/** How good topics are. What the shops wrote is in no weight, and no threshold was chosen by it. */
export function evaluateTopics(): Row[] {
  return [...ownTopics(), ...shippedTopics()];
}

function ownTopics(): Row[] {
  const trials = SEEDS.flatMap((seed) => heldOutShops(seed));
  const outcomes = trials.flatMap((trial) => outcomesOf(trial, { meanings: MEANINGS, elsewhere: ELSEWHERE }));
  const plain = trials.flatMap((trial) => plainOutcomes(trial));
  const ours = meanOf(outcomes, saidBy(ACCEPTANCE));
  const theirs = bestPlain(plain);
  const on =
    "3 shops of HINT3, train parts: near-duplicates and a fifth of the topics held out, chat of other trades";
  const row = (metric: string, figure: (of: Figures) => number, note = on): Row => ({
    decision: OWN,
    metric,
    figure: figure(ours),
    baseline: `TF-IDF softmax, its best threshold ${figure(theirs).toFixed(1)}`,
    on: note,
  });
  return [
    row("mean of the next two, %", ({ mean }) => mean),
    row("in scope and right, %", ({ inside }) => inside),
    row("out of scope and refused, %", ({ outside }) => outside),
    row(
      "chat of other trades refused, %",
      ({ far }) => far,
      "multidogo, cucom, clinc150 oos, goemotions, by HINT3 shops",
    ),
    { decision: OWN, metric: "calibration error, %", figure: calibrationError(outcomes), baseline: "", on },
  ];
}

/** The mean over the shops of each figure. */
function meanOf(outcomes: readonly Outcome[], said: (outcome: Outcome) => boolean): Figures {
  const all = SHOPS.map((shop) =>
    figuresOf(
      outcomes.filter(({ group }) => group === shop),
      said,
    ),
  );
  const mean = (of: (figures: Figures) => number) => all.reduce((sum, it) => sum + of(it), 0) / all.length;
  return {
    mean: mean((it) => it.mean),
    inside: mean((it) => it.inside),
    outside: mean((it) => it.outside),
    far: mean((it) => it.far),
  };
}

function plainOutcomes({ group, phrases, inside, outside }: ShopTrial): Outcome[] {
  const say = trainPlain(phrases);
  const about = inside.map(({ text, intent }): Outcome => {
    const { name, chance } = say(text);
    return { group, signs: [chance], was: name === intent ? "right" : "wrong", kind: "inside" };
  });
  const others = Object.entries(outside).flatMap(([kind, texts]) =>
    texts.map((text): Outcome => ({ group, signs: [say(text).chance], was: "outside", kind })),
  );
  return [...about, ...others];
}

/** With the threshold that is best on these very messages: more than it could have. */
function bestPlain(outcomes: readonly Outcome[]): Figures {
  const thresholds = Array.from({ length: 99 }, (_, at) => (at + 1) / 100);
  const all = thresholds.map((least) => meanOf(outcomes, ({ signs }) => (signs[0] ?? 0) >= least));
  return all.reduce((best, it) => (it.mean > best.mean ? it : best));
}

/** How far confidence lies from what is right, of what is said, in ten bins; half of the messages are out of scope. */
function calibrationError(outcomes: readonly Outcome[]): number {
  const inside = outcomes.filter(({ kind }) => kind === "inside").length;
  const bins = Array.from({ length: 10 }, () => ({ weight: 0, said: 0, right: 0 }));
  for (const { signs, was, kind } of outcomes) {
    const { right, outside } = judge(ACCEPTANCE, signs);
    const bin = bins[Math.min(9, Math.floor(right * 10))];
    if (right <= outside || bin === undefined) continue;
    const weight = 1 / (kind === "inside" ? inside : outcomes.length - inside);
    bin.weight += weight;
    bin.said += weight * right;
    if (was === "right") bin.right += weight;
  }
  const all = bins.reduce((sum, { weight }) => sum + weight, 0);
  return (100 * bins.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0)) / all;
}

function shippedTopics(): Row[] {
  const asked = Object.entries(SHOPS_CALL).flatMap(([shop, topics]) =>
    readLines<TopicExample>(`hint3/${shop}_train.jsonl`).flatMap(({ text, intent }) => {
      const right: readonly string[] | undefined = topics[intent];
      return right ? [{ text, right }] : [];
    }),
  );
  const { shopping: _, ...chat } = chatter("", seeded(SEEDS[0] ?? 0));
  const others = Object.values(chat).flat();
  const ours = shareOf(asked, others, (text) => shippedTopicOf(text)?.name ?? null);
  const phrases = shareOf(asked, others, (text) => topicsOf(text)[0] ?? null);
  const shops = "two shops of HINT3, their topics mapped to ours by hand";
  const row = (metric: string, of: keyof typeof ours, on: string): Row => ({
    decision: SHIPPED,
    metric,
    figure: ours[of],
    baseline: `phrases alone ${phrases[of].toFixed(1)}`,
    on,
  });
  return [
    row("right of what is said, %", "precise", shops),
    row("found and right, %", "found", shops),
    row("chat refused, %", "refused", "multidogo, clinc150 oos, goemotions"),
  ];
}

function shareOf(
  asked: readonly { readonly text: string; readonly right: readonly string[] }[],
  others: readonly string[],
  say: (text: string) => string | null,
) {
  const said = asked.map(({ text, right }) => ({ name: say(text), right }));
  const named = said.filter(({ name }) => name !== null);
  const right = named.filter((it) => it.name !== null && it.right.includes(it.name));
  return {
    precise: (100 * right.length) / Math.max(1, named.length),
    found: (100 * right.length) / Math.max(1, asked.length),
    refused: (100 * others.filter((text) => say(text) === null).length) / Math.max(1, others.length),
  };
}
