import type { Turn } from "#app/domain/understanding/turn.ts";
import { type Mood, moodOf } from "./mood-of.ts";

export type MoodCourse = {
  readonly direction: "falling" | "steady" | "rising";
  /** Mean score of the first half of the customer's messages, -1 … 1; 0 when there are none. */
  readonly first: number;
  /** The same of the last half. */
  readonly last: number;
  /** The words all moods rest on, in small letters, the most frequent first. */
  readonly words: readonly { readonly word: string; readonly count: number }[];
};

/** A change of the mean score that a reader would notice. */
const NOTICED = 0.3;

/** How the customer's mood went, from turns or from their moods when these are known. */
export function moodOver(said: readonly Turn[] | readonly Mood[]): MoodCourse {
  const moods = said.flatMap((one) => {
    if ("label" in one) return [one];
    return one.role === "customer" ? [moodOf(one.text)] : [];
  });
  const half = Math.ceil(moods.length / 2);
  const first = mean(moods.slice(0, half));
  const last = mean(moods.slice(-half));
  const change = moods.length < 2 ? 0 : last - first;
  const direction = change <= -NOTICED ? "falling" : change >= NOTICED ? "rising" : "steady";
  return { direction, first, last, words: counted(moods) };
}

function mean(moods: readonly Mood[]): number {
  return moods.length === 0 ? 0 : moods.reduce((sum, { score }) => sum + score, 0) / moods.length;
}

function counted(moods: readonly Mood[]): MoodCourse["words"] {
  const counts = new Map<string, number>();
  for (const word of moods.flatMap(({ words }) => words.map((it) => it.toLowerCase())))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return Array.from(counts, ([word, count]) => ({ word, count })).toSorted((a, b) => b.count - a.count);
}
