import { plain } from "#app/domain/understanding/normalise.ts";
import { readLines } from "../lib/read-data.ts";
import { type Reason, reasonsOf, type Source } from "./sources.ts";

/** A word that is seen less often teaches nothing; a phrase of our own counts as two. */
const SEEN = 3;
const MOST_WORDS = 6_000;
const OWN: ReadonlySet<Source> = new Set(["written", "alike"]);

/** The words that vectors are made for, the most frequent first. */
export function vocabularyOf(reasons: ReadonlyMap<Source, readonly Reason[]>): string[] {
  const counts = new Map<string, number>();
  for (const [source, all] of reasons)
    for (const text of all.flatMap(({ texts }) => texts))
      for (const word of new Set(text.split(" ")))
        if (!/^\d+$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + (OWN.has(source) ? 2 : 1));
  return [...counts]
    .filter(([, count]) => count >= SEEN)
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}

/** How rare each word is in what people write, 0 to 1, from everything we have but the shops that we measure on. */
export function raritiesOf(words: readonly string[]): number[] {
  const texts = new Set(background());
  const seen = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(text.split(" "))) seen.set(word, (seen.get(word) ?? 0) + 1);
  const most = Math.log(texts.size + 1);
  return words.map((word) => (most - Math.log((seen.get(word) ?? 0) + 1)) / most);
}

function* background(): Generator<string> {
  const labelled = ["clinc150", "banking77", "bitext", "natcs", "multidogo", "written", "alike"] as const;
  for (const source of labelled) for (const { texts } of reasonsOf(source)) yield* texts;
  const chatter = readLines<{ text: string }>("goemotions/train.jsonl.gz");
  for (const [index, { text }] of chatter.entries()) if (index % 3 === 0) yield plain(text);
}
