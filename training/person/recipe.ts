import { personGrams } from "#app/domain/understanding/person/grams.ts";
import { readWords } from "#app/domain/understanding/person/read-words.ts";
import type { Recipe } from "../lib/train-linear.ts";

export const RECIPE: Recipe = {
  classes: ["not", "wants"],
  bits: 15,
  epochs: 6,
  rate: 0.3,
  decay: 1e-6,
  seed: 3,
  grams: (text) => personGrams(readWords(text)),
};
