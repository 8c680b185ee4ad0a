import type { TopicExample } from "#app/domain/understanding/topics/topic-examples.ts";
import { gramsOf } from "#app/domain/understanding/model/grams.ts";
import { softmax } from "#app/domain/understanding/model/linear-model.ts";

type Sparse = readonly (readonly [number, number])[];
export type Said = { readonly name: string; readonly chance: number };

const ROUNDS = 60;
const RATE = 4;
const DECAY = 1e-4;

/**
 * What anybody would build first: words, their pairs and runs of 3 and 4 letters, TF-IDF, softmax regression. Its chance
 * is what out of scope is told by.
 */
export function trainPlain(examples: readonly TopicExample[]): (text: string) => Said {
  const names = [...new Set(examples.map(({ intent }) => intent))];
  const seen = new Map<string, number>();
  for (const { text } of examples)
    for (const gram of new Set(gramsOf(text))) seen.set(gram, (seen.get(gram) ?? 0) + 1);
  const place = new Map([...seen.keys()].map((gram, at) => [gram, at]));
  const worth = [...seen.values()].map((count) => Math.log((1 + examples.length) / (1 + count)) + 1);
  const vectorOf = (text: string): Sparse => {
    const counts = Map.groupBy(gramsOf(text), (gram) => place.get(gram) ?? -1);
    const known = [...counts].filter(([at]) => at >= 0);
    const values = known.map(([at, all]) => [at, (1 + Math.log(all.length)) * (worth[at] ?? 0)] as const);
    const length = Math.hypot(...values.map(([, value]) => value)) || 1;
    return values.map(([at, value]) => [at, value / length] as const);
  };
  const weights = names.map(() => new Float32Array(place.size));
  const bias = new Float32Array(names.length);
  const chancesOf = (vector: Sparse) =>
    softmax(
      weights.map((own, of) =>
        vector.reduce((sum, [at, value]) => sum + (own[at] ?? 0) * value, bias[of] ?? 0),
      ),
    );
  const vectors = examples.map(({ text }) => vectorOf(text));
  for (let round = 0; round < ROUNDS; round += 1)
    for (let turn = 0; turn < vectors.length; turn += 1) {
      const index = (turn * 7_919 + round * 31) % vectors.length;
      learn(vectors[index] ?? [], names.indexOf(examples[index]?.intent ?? ""), RATE / (1 + round * 0.1));
    }
  return (text) => {
    const vector = vectorOf(text);
    const chances = chancesOf(vector);
    const best = chances.indexOf(Math.max(...chances));
    return { name: names[best] ?? "", chance: vector.length === 0 ? 0 : (chances[best] ?? 0) };
  };

  function learn(vector: Sparse, to: number, rate: number): void {
    for (const [of, chance] of chancesOf(vector).entries()) {
      const error = chance - (of === to ? 1 : 0);
      const own = weights[of] ?? new Float32Array();
      bias[of] = (bias[of] ?? 0) - rate * 0.02 * error;
      if (Math.abs(error) < 1e-3) continue;
      for (const [at, value] of vector)
        own[at] = (own[at] ?? 0) - rate * (error * value + DECAY * (own[at] ?? 0));
    }
  }
}
