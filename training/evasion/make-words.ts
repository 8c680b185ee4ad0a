import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isSlipOf } from "#app/domain/understanding/typos.ts";
import { everydayTexts } from "./everyday-texts.ts";

/**
 * Makes `weights/words.json`: English words of five letters and more that people use in many of the sets, so that
 * "selling" is not read as a slip for a listed "swelling". Misspellings are common too; they stand in fewer sets and
 * next to a much more common word, and are left out.
 */
const SHORTEST = 5;
const LEAST_SETS = 3;
const LEAST_USES = 8;
const SETS_BEYOND_DOUBT = 8;
const TIMES_MORE_COMMON = 10;

/** Written by us: rarer words one slip from what shops list. */
// prettier-ignore
const RARER = (
  "smelling shelling spelling selling dwelling sticking stalking slacking stocking smacking staking shacking snacking explored explode explodes " +
  "meditation dedication mediation compliant compliment injection inflection infections overdone overeating overhearing spammers slammers scanners " +
  "scammer friend bruising nursing bursting turning learning warning spanking parking barking sparkling sharks stark starks spark park marks arks " +
  "stacks stick stock shack snack slack hires hive dives lives fires hire fires tires mire fine rush rasher lash crash trash brash rasp cash mash " +
  "bold hold mood moulded model told cold close dose doze nose hose rose does rage tolerate tolerable election erection selection section affection " +
  "perfection fiction friction prescribe proscribe described description inscription subscription inscribed emergence convergence divergent detergent " +
  "emergent lawyered layered player sawyer trail trial angel angle casual causal diary dairy martial marital untied united form from tired tried " +
  "complaint complain compliance contaminate accomplice police polite policy hospitable hospice habitat suicidal swollen swelled swallow swallowing " +
  "recall recalls regal resell refuel rebuild refined refunded refining cancelling canceling chancel manger manager manages mangers danger urgency agent " +
  "argent recant regent surgeon urgently"
).split(" ");

const uses = new Map<string, { count: number; sets: Set<string> }>();
for (const { set, text } of everydayTexts()) {
  for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
    if (word.length < SHORTEST || word.length > 16) continue;
    const known = uses.get(word) ?? { count: 0, sets: new Set() };
    known.count += 1;
    known.sets.add(set);
    uses.set(word, known);
  }
}
const common = [...uses].filter(([, { count, sets }]) => sets.size >= LEAST_SETS && count >= LEAST_USES);
const frequent = common
  .filter(([word, { count, sets }]) => {
    if (sets.size >= SETS_BEYOND_DOUBT) return true;
    return !common.some(
      ([other, by]) => other !== word && by.count > count * TIMES_MORE_COMMON && isSlipOf(word, other),
    );
  })
  .map(([word]) => word);
const words = [...new Set([...frequent, ...RARER.filter((word) => word.length >= SHORTEST)])].sort();
const file = join(import.meta.dirname, "../../app/domain/understanding/weights/words.json");
writeFileSync(file, `${JSON.stringify(words.join(" "))}\n`);
console.log(`${words.length} words, ${words.join(" ").length} bytes`);
