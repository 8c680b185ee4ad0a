/**
 * node training/topics/train-topics.ts: makes `app/domain/understanding/weights/topics.json`. The same data gives the
 * same bytes. What real shops wrote (HINT3) is in none of it, so that it can say how good it is.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { judge } from "#app/domain/understanding/topics/judge.ts";
import type { Knowledge } from "#app/domain/understanding/topics/learn-topics.ts";
import { type PackedMeanings, unpackMeanings } from "#app/domain/understanding/topics/meanings.ts";
import { seeded } from "../lib/random.ts";
import { elsewhereOf } from "./elsewhere.ts";
import { fitAcceptance } from "./fit-acceptance.ts";
import { learnMeanings } from "./learn-meanings.ts";
import { base64, packMeanings } from "./pack-meanings.ts";
import { learnShipped, type ShippedOutcome, shippedOutcomes } from "./shipped-trials.ts";
import { pools, simulatedShops } from "./simulated-shops.ts";
import { outcomesOf } from "./trial-outcomes.ts";

const FILE = join(import.meta.dirname, "../../app/domain/understanding/weights/topics.json");
const STEPS = 12_000;
const STEPS_OF_A_TRIAL = 2_500;
const SEED = 7;

function knowledgeOf(packed: PackedMeanings): Knowledge {
  const meanings = unpackMeanings(packed);
  return { meanings, elsewhere: elsewhereOf(meanings) };
}

/** How often the phrase heard is right among guesses that are not believed; topics and chat weigh the same. */
function heardAlone(outcomes: readonly ShippedOutcome[], acceptance: Parameters<typeof judge>[0]): number {
  const weightOf = (kind: string) => {
    const isInside = kind === "inside";
    return 1 / outcomes.filter((it) => (it.kind === "inside") === isInside).length;
  };
  const alone = outcomes.filter(({ signs, heardRight }) => {
    const { right, outside } = judge(acceptance, signs);
    return heardRight !== null && right <= outside;
  });
  const weights = { inside: weightOf("inside"), other: weightOf("other") };
  const sum = (of: readonly ShippedOutcome[]) =>
    of.reduce((total, { kind }) => total + (kind === "inside" ? weights.inside : weights.other), 0);
  return Number((sum(alone.filter(({ heardRight }) => heardRight)) / sum(alone)).toFixed(2));
}

// When to believe a guess is learned where words are strange: with vectors that have not seen the sets it is tried on.
const strange = knowledgeOf(
  packMeanings(
    learnMeanings({ without: ["clinc150", "banking77", "bitext", "natcs"], steps: STEPS_OF_A_TRIAL }),
  ),
);
const random = seeded(SEED);
const acceptance = fitAcceptance(
  pools()
    .flatMap((pool) => simulatedShops(pool, random))
    .flatMap((shop) => outcomesOf(shop, strange)),
);
const tried = shippedOutcomes(learnShipped(strange), strange);
const shippedAcceptance = fitAcceptance(tried);

const meanings = packMeanings(learnMeanings({ without: [], steps: STEPS }));
const knowledge = knowledgeOf(meanings);
const weights = {
  meanings,
  elsewhere: base64(knowledge.elsewhere),
  acceptance,
  shippedAcceptance,
  heardAlone: heardAlone(tried, shippedAcceptance),
  shipped: learnShipped(knowledge),
};
writeFileSync(FILE, `${JSON.stringify(weights)}\n`);
console.log(`${FILE}: ${Math.round(JSON.stringify(weights).length / 1_000)} KB`);
