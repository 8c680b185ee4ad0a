import { abuseGrams, abuseSigns } from "./abuse-words.ts";
import { bothEnds } from "./model/grams.ts";
import { scoresOf, unpack } from "./model/linear-model.ts";
import { vectorOf } from "./model/vector.ts";
import { wordsOf } from "./normalise.ts";
import type { Judgement } from "./reading.ts";
import WEIGHTS from "./weights/abuse.json" with { type: "json" };

export type Abuse = Judgement & {
  /** The abusive words, in small letters; all of them when no single one is to blame. */
  readonly words: readonly string[];
};

const model = unpack(WEIGHTS);
/** Without any abusive word it has to be this likely, and said in so many words: one unknown word proves nothing. */
const WITHOUT_A_SIGN = { chance: 0.75, words: 3 };

/** Whether a message abuses, threatens or harasses whoever reads it. Swearing at a parcel does not. */
export function abuseOf(text: string): Abuse {
  const words = wordsOf(bothEnds(text));
  const grams = abuseGrams(words);
  if (grams.length === 0) return { decision: false, score: 0, words: [] };
  const [not = 0, abusive = 0] = scoresOf(model, vectorOf(grams, model.bits));
  const score = 1 / (1 + Math.exp(-(WEIGHTS.slope * (abusive - not) + WEIGHTS.shift)));
  const found = abuseSigns(words).words;
  const decision =
    found.length > 0
      ? score >= WEIGHTS.threshold
      : score >= WITHOUT_A_SIGN.chance && words.length >= WITHOUT_A_SIGN.words;
  if (!decision) return { decision, score, words: [] };
  return { decision, score, words: found.length > 0 ? found : words };
}
