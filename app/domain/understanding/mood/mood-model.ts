import {
  type LinearModel,
  type PackedModel,
  softmax,
  unpack,
} from "#app/domain/understanding/model/linear-model.ts";
import type { Places } from "./grams.ts";
import { HINTS } from "./hints.ts";

/** How a message sounds to those who answer it. A failure told without a word of feeling is negative. */
export type MoodLabel = "negative" | "neutral" | "positive";
/** The order of every list of three numbers here. */
export const MOODS: readonly MoodLabel[] = ["negative", "neutral", "positive"];

/** As it lies in `weights/`: a table for words and letters, and three numbers for each hint. */
export type PackedMoodModel = PackedModel & { readonly hints: Readonly<Record<string, readonly number[]>> };
export type MoodModel = { readonly table: LinearModel; readonly hints: readonly (readonly number[])[] };

export function unpackMood({ hints, ...table }: PackedMoodModel): MoodModel {
  return { table: unpack(table), hints: HINTS.map((name) => hints[name] ?? [0, 0, 0]) };
}

/** How likely each mood is, in the order of `MOODS`. */
export function chancesOf({ table, hints }: MoodModel, { places }: Places, shown: Float32Array): number[] {
  const length = Math.sqrt(places.length || 1);
  const scores = MOODS.map((_, mood) => {
    const row = mood * 2 ** table.bits;
    let sum = 0;
    for (const place of places) sum += table.weights[row + place] ?? 0;
    let score = (sum * (table.steps[mood] ?? 0)) / length + (table.bias[mood] ?? 0);
    for (let hint = 0; hint < shown.length; hint += 1)
      score += (hints[hint]?.[mood] ?? 0) * (shown[hint] ?? 0);
    return score;
  });
  return softmax(scores);
}

/** How much each token speaks for a mood and against the other two; only the words and letters, not the hints. */
export function pullsOf({ table }: MoodModel, { places, owners }: Places, mood: number): number[] {
  const size = 2 ** table.bits;
  const pulls: number[] = [];
  for (const [index, place] of places.entries()) {
    let pull = 0;
    for (let other = 0; other < MOODS.length; other += 1) {
      const weight = (table.weights[other * size + place] ?? 0) * (table.steps[other] ?? 0);
      pull += other === mood ? weight : -weight / 2;
    }
    const owner = owners[index] ?? 0;
    pulls[owner] = (pulls[owner] ?? 0) + pull / Math.sqrt(places.length);
  }
  return pulls;
}
