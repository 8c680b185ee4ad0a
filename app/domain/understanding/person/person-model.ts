import { scoresOf, unpack } from "#app/domain/understanding/model/linear-model.ts";
import { vectorOf } from "#app/domain/understanding/model/vector.ts";
import WEIGHTS from "#app/domain/understanding/weights/person.json" with { type: "json" };
import { personGrams } from "./grams.ts";
import type { Reading } from "./read-words.ts";

const model = unpack(WEIGHTS);

/** How likely it is, 0 to 1, that a message wants a person, judged by its words and their order. */
export function chanceOfWish(reading: Reading): number {
  const grams = personGrams(reading);
  if (grams.length === 0) return 0;
  const [not = 0, wants = 0] = scoresOf(model, vectorOf(grams, model.bits));
  return 1 / (1 + Math.exp(-(WEIGHTS.slope * (wants - not) + WEIGHTS.shift)));
}
