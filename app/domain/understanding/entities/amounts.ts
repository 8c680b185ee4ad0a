import type { Span } from "./entity.ts";

const NUMBER = String.raw`\d{1,3}(?:[.,' ]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?`;
const SIGN =
  "US\\$|A\\$|C\\$|R\\$|(?:Rs|INR|USD|EUR|GBP|CHF|AUD|CAD|NZD|SGD|AED|MXN|BRL|PLN|SEK|NOK|DKK|JPY)\\b\\.?";
const WORD =
  "dollars?|bucks?|euros?|eur|usd|gbp|inr|chf|aud|cad|pounds?|quid|rs|rupees?|ruppees?|rupies|cents?|francs?|franken|d[óo]lares|d[óo]lar|d[óo]llar[si]?|reais|real|pesos?|libras?|livres|pfund|sterline|dollari|rp|aed|dirhams?|yen|kr|z[łl]";
const AMOUNT = new RegExp(
  String.raw`(?:[$€£₹¥₽₩₺₫฿]\s?(?:${NUMBER})(?:\s?[kK]\b)?|(?<![\p{L}\p{N}])(?:${SIGN})\s?(?:${NUMBER})(?:\s?[kK]\b)?(?:/-)?|(?<![\p{L}\p{N}.,])(?:${NUMBER})\s?(?:[$€£₹¥]|(?:${WORD})(?![\p{L}\p{N}])\.?))(?![\p{L}\p{N}])`,
  "giu",
);

/** Money with its currency, sign or word before or after: "$49.90", "49,90 €", "Rs. 500", "500 dollars". */
export function amountsIn(text: string): Span[] {
  return Array.from(text.matchAll(AMOUNT), (found) => {
    const end = found.index + found[0].replace(/[.\s]+$/, "").length;
    return { start: found.index, end };
  });
}
