import type { ContextBlock } from "#app/contract/context-block.ts";

export type TwoLines = readonly [string, string];

/** What a language model is given of a summary, and the way back from what it makes of it. */
export type PhrasingFacts = {
  /** The two lines with a mark in place of the name and of every quotation. */
  readonly lines: TwoLines;
  readonly restore: (phrased: TwoLines) => TwoLines;
};

const QUOTE = /“[^”]*”/g;
/** What a mark looks like: no word that anybody writes, and nothing that a model takes for markup. */
export const MARK = /\b(?:CUSTOMER|QUOTE\d+)\b/g;
const ADDRESS = /@|:\/\/|\bwww\.|\+?\d(?:[ ()/.-]?\d){6,}/iu;

/**
 * The least that a summary can be phrased from: no name, nothing in the shopper's own words, and nothing where an address, a
 * phone number or one of our marks stands in it. Null: then nobody is asked.
 */
export function phrasingFacts(block: ContextBlock): PhrasingFacts | null {
  const texts = block.summary.map(({ text }) => text);
  if (texts.some((text) => text.search(MARK) >= 0)) return null;
  const marks = new Map<string, string>();
  const unquoted = texts.map((text) => withoutQuotes(text, marks));
  const [first, second] = withoutName(unquoted, namesIn(block), marks);
  if (first === undefined || second === undefined) return null;
  if ([first, second].some((line) => ADDRESS.test(line))) return null;
  const restored = (line: string) => line.replace(MARK, (mark) => marks.get(mark) ?? mark);
  return { lines: [first, second], restore: ([a, b]) => [restored(a), restored(b)] };
}

function withoutQuotes(text: string, marks: Map<string, string>): string {
  return text.replace(QUOTE, (quote) => {
    const mark = `QUOTE${marks.size + 1}`;
    marks.set(mark, quote);
    return mark;
  });
}

/** A summary tells of one person: by the longest of the names that stands in it. */
function withoutName(
  lines: readonly string[],
  names: readonly string[],
  marks: Map<string, string>,
): readonly string[] {
  for (const name of names) {
    const whole = new RegExp(`(?<![\\p{L}\\d])${escaped(name)}(?![\\p{L}\\d])`, "gu");
    if (!lines.some((line) => line.search(whole) >= 0)) continue;
    marks.set("CUSTOMER", name);
    return lines.map((line) => line.replace(whole, "CUSTOMER"));
  }
  return lines;
}

function namesIn({ profile, collected }: ContextBlock): string[] {
  const given = collected.filter(({ field }) => field === "name").map(({ value }) => value);
  const names = [...(profile?.name ? [profile.name] : []), ...given].filter((name) => name.trim() !== "");
  return names.toSorted((a, b) => b.length - a.length);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
