import type { Span } from "./entity.ts";

const SHORTEST = 3;

/** Titles known from the shopper's records or the shop, where all their words stand in a row; the longest title wins. */
export function productsIn(text: string, titles: readonly string[]): Span[] {
  const lower = text.toLowerCase();
  // A letter that grows when made small would move every place after it.
  if (lower.length !== text.length) return [];
  const spans: Span[] = [];
  for (const title of [...new Set(titles)].toSorted((a, b) => b.length - a.length)) {
    const wanted = title.trim().toLowerCase();
    if (wanted.length < SHORTEST) continue;
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      const span = { start: at, end: at + wanted.length };
      if (isWhole(lower, span) && spans.every(({ start, end }) => span.end <= start || span.start >= end))
        spans.push(span);
    }
  }
  return spans;
}

function isWhole(text: string, { start, end }: Span): boolean {
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  return (
    !isLetter(text[start - 1]) &&
    (!isLetter(text[end]) || /^e?s(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3)))
  );
}
