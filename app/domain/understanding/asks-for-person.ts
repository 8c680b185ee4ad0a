import { bothEnds } from "./model/grams.ts";
import { type Found, findWish } from "./person/find-wish.ts";
import { chanceOfWish } from "./person/person-model.ts";
import { readWords, spell } from "./person/read-words.ts";
import type { Judgement } from "./reading.ts";

export type PersonWish = Judgement & {
  /** The shopper's words it rests on, in small letters. */
  readonly words: string | null;
};

/** How sure the rules are: of the messages in which they find such a wish, so many are one for a person who reads them. */
const SURE = { "asked": 0.98, "refused-bot": 0.95, "had-enough": 0.9 } as const;
/** From here the model decides alone; on sets that it had not seen, three everyday messages in ten thousand are above. */
const MODEL_DECIDES = 0.6;
/** The most that is left of a chance when the shopper said that no person is needed, or told of one. */
const DECLINED = 0.05;

/** Whether the shopper wants a person: in words, by refusing the bot, or by having had enough of it. */
export function wantsPerson(text: string): PersonWish {
  const reading = readWords(bothEnds(text));
  const found = findWish(reading);
  const judgement = judgeWish(found, found.wish ? 1 : chanceOfWish(reading));
  const words = found.wish?.words ?? spell(reading.words);
  return { ...judgement, words: judgement.decision ? words : null };
}

/** The rules go before the model: a wish they find is one, and what they find declined is none. */
export function judgeWish({ wish, isDeclined }: Found, chance: number): Judgement {
  if (wish) return { decision: true, score: SURE[wish.how] };
  if (isDeclined) return { decision: false, score: Math.min(chance, DECLINED) };
  return { decision: chance >= MODEL_DECIDES, score: chance };
}

/** The shopper's words that ask for a person, in small letters, or null when none is asked for. */
export function asksForPerson(text: string): string | null {
  return wantsPerson(text).words;
}
