import type { Felt } from "./felt.ts";
import type { Token } from "./tokens.ts";

const MOST = 6;
/** A word that pulls less than this says nothing by itself; in the model's own scores. */
const LEAST_PULL = 0.15;
const STRONGEST = 2;

type Span = readonly [from: number, to: number];

/** The phrases of the lists on one side, as they stand in the text; neighbours are one quote, each quote once. */
export function listedQuotes(
  text: string,
  tokens: readonly Token[],
  felt: readonly Felt[],
): { readonly bad: readonly string[]; readonly good: readonly string[] } {
  const of = (side: "bad" | "good") => {
    const spans = felt.filter((it) => it.side === side).map(({ from, to }): Span => [from, to]);
    return cut(text, tokens, spans);
  };
  return { bad: of("bad"), good: of("good") };
}

/** The words that pull hardest, for a message in which no list finds anything. */
export function strongestWords(
  text: string,
  tokens: readonly Token[],
  pulls: readonly number[],
): readonly string[] {
  const spans = tokens
    .map(({ kind }, index) => ({ index, pull: kind === "sign" ? 0 : (pulls[index] ?? 0) }))
    .filter(({ pull }) => pull >= LEAST_PULL)
    .toSorted((a, b) => b.pull - a.pull)
    .slice(0, STRONGEST)
    .toSorted((a, b) => a.index - b.index)
    .map(({ index }): Span => [index, index + 1]);
  return cut(text, tokens, spans);
}

function cut(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly string[] {
  const joined: Span[] = [];
  for (const [from, to] of spans) {
    const last = joined.at(-1);
    if (last && last[1] >= from) joined[joined.length - 1] = [last[0], to];
    else joined.push([from, to]);
  }
  const quotes = joined.map(([from, to]) => text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0));
  return [...new Set(quotes)].slice(0, MOST);
}
