import { plain } from "#app/domain/understanding/normalise.ts";
import type { MoodLabel } from "#app/domain/understanding/mood/mood-model.ts";

// What Baton used before it had a model: lists of words with a weight, negation, shouting. Kept to compare with.

const anyOf = (phrases: readonly string[]) => new RegExp(`\\b(?:${phrases.join("|")})\\b`, "g");

// prettier-ignore
const ANGRY = anyOf([
  "worst(?: \\w+)? ever", "worst", "pathetic", "disgusting", "disgusted", "outrageous", "furious", "livid", "unacceptable",
  "ridiculous", "a joke", "rip ?off", "ripped off", "cheats?", "cheated", "cheating", "liars?", "lied", "lying", "thieves",
  "stole my", "scam(?:med|mers?)?", "fraud", "useless", "hate", "horrible", "terrible", "appalling", "awful", "shameful",
  "shame on you", "waste of (?:my )?(?:time|money)", "never (?:again|buy(?:ing)?|order(?:ing)?)", "fed up", "sick of",
  "had enough", "done with (?:you|this)", "how dare you", "incompetent", "stupid", "idiots?", "rubbish", "garbage", "angry",
  "inaceptable", "inutil", "furios[ao]", "estafa", "verguenza", "inadmissible", "scandaleux", "arnaque", "nul", "wutend",
  "unverschamt", "betrug", "frechheit", "inaceitavel", "ridiculo", "vergonha", "inaccettabile", "vergogna", "truffa",
]);

// prettier-ignore
const SWEARS = anyOf([
  "damn", "wtf", "bloody", "crap", "bullshit", "shit(?:ty)?", "fuck(?:ing|ed)?", "hell", "sucks?", "bastards?", "mierda",
  "merde", "putain", "scheisse", "scheiss", "merda", "cazzo",
]);

// prettier-ignore
const UPSET = anyOf([
  "disappoint(?:ed|ing|ment)", "annoy(?:ed|ing)", "frustrat(?:ed|ing|ion)", "unhappy", "upset", "not satisfied",
  "dissatisfied", "bad", "poor", "slow", "wrong", "broken", "damaged", "defective", "faulty", "leaking", "expired", "missing",
  "problem", "issue", "complain(?:t|ing)?", "still (?:waiting|not|havent|hasnt|no)", "not received", "havent received",
  "never (?:arrived|came|received|got)", "hasnt arrived", "didnt arrive", "not arrived", "late", "delayed", "delay", "again and again",
  "keeps? (?:getting|saying|telling)", "not (?:helping|working)", "doesnt (?:help|work)", "didnt (?:help|work)",
  "unable", "confus(?:ed|ing)", "worried", "concerned", "asap", "urgent(?:ly)?", "no one", "nobody", "too long", "so long",
  "for weeks", "many days", "already told you", "i already", "decepcionad[ao]", "molest[ao]", "decu", "decue", "enttauscht",
  "argerlich", "decepcionad[ao]", "delus[ao]", "problema", "probleme",
]);

// prettier-ignore
const PLEASED = anyOf([
  "thank(?:s| you)", "great", "perfect", "awesome", "excellent", "amazing", "love", "wonderful", "happy", "helpful", "nice",
  "brilliant", "fantastic", "appreciate", "good job", "well done", "gracias", "merci", "danke", "obrigad[ao]", "grazie",
  "perfecto", "parfait", "perfekt", "perfeito", "perfetto",
]);

const NEGATION = /\b(?:not|no|never|isnt|wasnt|arent|dont|doesnt|didnt|cant|wont|hardly|nothing)(?: \w+)?$/;
const WEIGHTS = [
  [ANGRY, -2],
  [SWEARS, -2],
  [UPSET, -1],
  [PLEASED, 1],
] as const;

/** The sum of the weights of the words that are found; a denied good word is a bad one, a denied bad word is none. */
export function moodByWordList(text: string): MoodLabel {
  const bare = plain(text);
  let sum = 0;
  for (const [pattern, weight] of WEIGHTS)
    for (const { index } of bare.matchAll(pattern)) {
      const denied = NEGATION.test(bare.slice(0, index).trimEnd());
      if (!denied) sum += weight;
      else if (weight > 0) sum -= 1;
    }
  if (sum === 0) return "neutral";
  return sum < 0 ? "negative" : "positive";
}
