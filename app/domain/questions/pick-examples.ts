import type { Vector } from "./vectors.ts";

/** A message of a group: how often it was written so, and how near it is to the group's middle. */
export type Member = {
  readonly text: string;
  readonly count: number;
  readonly likeness: number;
  readonly vector: Vector;
};

const SHOWN = 5;
const TAUGHT = 12;
/** The edge of a group is shown, so that the merchant judges all of it, but not taught. */
const TAUGHT_SHARE = 0.8;

/** The real message that stands for the others: central, often written, and a whole short sentence if there is one. */
export function titleOf(members: readonly Member[]): string {
  let title = "";
  let most = -Infinity;
  for (const { text, count, likeness } of members) {
    const words = text.split(" ").length;
    const isShort = words >= 3 && words <= 14 && text.length <= 90;
    const isPlain = !/\[|…|\n/.test(text) && !/\p{Lu}{4}/u.test(text);
    const points = likeness + 0.04 * Math.log2(count) + (isShort ? 0.15 : 0) + (isPlain ? 0.3 : 0);
    if (points > most) [title, most] = [text, points];
  }
  return title;
}

/** From the middle to the edge, in even steps. */
export function examplesOf(members: readonly Member[], title: string): string[] {
  return spread(ranked(members), SHOWN, title);
}

/** What a topic is taught with: no masks, which no shopper writes. */
export function phrasesOf(members: readonly Member[], title: string): string[] {
  const central = ranked(members);
  const kept = spread(central.slice(0, Math.ceil(central.length * TAUGHT_SHARE)), TAUGHT, title);
  const bare = kept.map((text) =>
    text
      .replace(/\[[a-z -]{4,14}\]|…/g, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, 200),
  );
  return [...new Set(bare.filter((text) => text.length > 2))];
}

function ranked(members: readonly Member[]): string[] {
  return members
    .toSorted((a, b) => b.likeness - a.likeness || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
}

function spread(texts: readonly string[], most: number, first: string): string[] {
  const others = texts.filter((text) => text !== first);
  const count = Math.min(most - 1, others.length);
  const step = count <= 1 ? 0 : (others.length - 1) / (count - 1);
  const picked = Array.from({ length: count }, (_, at) => others[Math.round(at * step)] ?? "");
  return [first, ...picked];
}
