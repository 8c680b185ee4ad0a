import { isSlipOf, squeeze } from "#app/domain/understanding/typos.ts";
import { EMPTY, stem } from "./stem.ts";

export type Spelling = { readonly correct: (bare: string) => string };

/** Words of shops that topics are recognised by, so that they can be mistyped where the articles lack them. */
const SHOP_WORDS = (
  "order delivery deliver shipping shipment parcel package tracking track status refund return replacement exchange cancel cancellation " +
  "address invoice payment method discount coupon voucher referral authentic authenticity genuine original expiry ingredients warranty " +
  "subscription subscribe unsubscribe wholesale franchise account password receive recommend recommendation international available " +
  "business change modify damaged missing product customer support contact number shipped delivered received arrive arrived reached " +
  "opening store stores options expected expect still newsletter registration register delete profile option possible website"
).split(" ");

const SHORTEST = 5;

/**
 * Puts mistyped words right, against the shop's own articles. A word that is known in any form, or short, or has a digit
 * stays as it is. Candidates share two of the first three letters, so that a question stays cheap.
 */
export function makeSpelling(vocabulary: readonly string[]): Spelling {
  const known = new Map<string, number>();
  for (const word of [...SHOP_WORDS, ...vocabulary]) known.set(word, (known.get(word) ?? 0) + 1);
  const stems = new Set([...known.keys(), ...EMPTY].map(stem));
  const byStart = new Map<string, string[]>();
  for (const word of known.keys()) {
    if (!isCorrectable(word)) continue;
    for (const start of startsOf(word)) byStart.set(start, [...(byStart.get(start) ?? []), word]);
  }
  const one = (word: string): string => {
    if (!isCorrectable(word) || known.has(word) || stems.has(stem(word))) return word;
    let best = word;
    for (const near of startsOf(word).flatMap((start) => byStart.get(start) ?? [])) {
      const isNear = isSlipOf(word, near) || isSlipOf(squeeze(word), squeeze(near));
      if (isNear && (known.get(near) ?? 0) > (known.get(best) ?? 0)) best = near;
    }
    return best;
  };
  return { correct: (bare) => bare.split(" ").map(one).join(" ") };
}

function isCorrectable(word: string): boolean {
  return word.length >= SHORTEST && !/\d/.test(word);
}

function startsOf(word: string): string[] {
  return [`${word[0]}${word[1]}`, `${word[0]}${word[2]}`];
}
