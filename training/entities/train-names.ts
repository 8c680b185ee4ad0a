import { hash } from "#app/domain/understanding/model/vector.ts";
import { featuresOf, piecesOf, settingOf, stepOf } from "#app/domain/understanding/entities/name-features.ts";
import { seeded, shuffled } from "../lib/random.ts";
import type { Named } from "./name-data.ts";

type Steps = Record<string, [begin: number, end: number, goOn: number]>;
/** As it lies in `weights/names.json`: only the weights that matter, each as its distance from the last one and its byte. */
export type PackedNames = {
  readonly bits: number;
  readonly bias: number;
  readonly step: number;
  readonly steps: Steps;
  readonly weights: string;
  readonly known: string;
};

type Recipe = {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly seed: number;
};
type Chain = {
  readonly places: readonly (Uint32Array | null)[];
  readonly steps: readonly string[];
  readonly gold: readonly boolean[];
};

export const NAME_RECIPE: Recipe = { bits: 18, epochs: 4, rate: 0.15, decay: 1e-5, seed: 5 };

/** So many known names are taken for unknown while learning, because most names of the world are unknown. */
const FORGOTTEN = 0.35;

/** A linear chain (conditional random field with two states) by AdaGrad, packed to one byte a weight. */
export function trainNames(
  texts: readonly Named[],
  known: ReadonlySet<string>,
  { bits, epochs, rate, decay, seed }: Recipe,
): PackedNames {
  const random = seeded(seed);
  const forgetful = (lower: string) => known.has(lower) && random() > FORGOTTEN;
  const chains = texts
    .map((text) => chainOf(text, bits, forgetful))
    .filter(({ places }) => places.length > 0);
  const weights = new Float32Array(2 ** bits);
  const squares = new Float32Array(2 ** bits).fill(1e-4);
  const steps: Steps = {};
  let bias = -1;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const chain of shuffled(chains, random)) {
      const scores = chain.places.map(
        (places) => places && places.reduce((sum, place) => sum + (weights[place] ?? 0), bias),
      );
      const { inside, pairs } = chances(chain, scores, steps);
      for (const [at, places] of chain.places.entries()) {
        const was = at > 0 && (chain.gold[at - 1] ?? false);
        const is = chain.gold[at] ?? false;
        const pair = pairs[at] ?? [0, 0, 0];
        const step = (steps[chain.steps[at] ?? ""] ??= [0, 0, 0]);
        step[0] -= rate * 0.05 * (pair[0] - (!was && is ? 1 : 0));
        step[1] -= rate * 0.05 * (pair[1] - (was && !is ? 1 : 0));
        step[2] -= rate * 0.05 * (pair[2] - (was && is ? 1 : 0));
        const error = (inside[at] ?? 0) - (is ? 1 : 0);
        if (!places || Math.abs(error) < 0.002) continue;
        bias -= rate * 0.01 * error;
        for (const place of places) {
          const slope = error + decay * (weights[place] ?? 0);
          const square = (squares[place] ?? 0) + slope * slope;
          squares[place] = square;
          weights[place] = (weights[place] ?? 0) - (rate * slope) / Math.sqrt(square);
        }
      }
    }
  }
  return { ...pack(bits, bias, steps, weights), known: [...known].sort().join(" ") };
}

function chainOf({ text, spans, isAsked }: Named, bits: number, isKnown: (lower: string) => boolean): Chain {
  const pieces = piecesOf(text, isKnown);
  const setting = settingOf(pieces, isAsked);
  return {
    places: pieces.map((piece, at) =>
      piece.isWord
        ? Uint32Array.from(featuresOf(pieces, at, setting), (feature) => hash(feature) >>> (32 - bits))
        : null,
    ),
    steps: pieces.map((_, at) => stepOf(pieces, at)),
    gold: pieces.map(
      ({ start, end, isWord }) => isWord && spans.some((span) => start >= span[0] && end <= span[1]),
    ),
  };
}

/** Forward and backward: how likely each piece is inside, and each pair is a beginning, an end, a going on. */
function chances(chain: Chain, scores: readonly (number | null)[], steps: Steps) {
  const count = scores.length;
  const step = (at: number) => steps[chain.steps[at] ?? ""] ?? [0, 0, 0];
  const forward: [number, number][] = [];
  for (let at = 0; at < count; at += 1) {
    const [begin, end, goOn] = step(at);
    const [out, into] = forward[at - 1] ?? [0, Number.NEGATIVE_INFINITY];
    const score = scores[at] ?? Number.NEGATIVE_INFINITY;
    forward.push([sum(out, into + end), score + sum(out + begin, into + goOn)]);
  }
  const backward: [number, number][] = Array.from({ length: count }, () => [0, 0]);
  for (let at = count - 2; at >= 0; at -= 1) {
    const [begin, end, goOn] = step(at + 1);
    const [out, into] = backward[at + 1] ?? [0, 0];
    const score = scores[at + 1] ?? Number.NEGATIVE_INFINITY;
    backward[at] = [sum(out, begin + score + into), sum(end + out, goOn + score + into)];
  }
  const total = sum(...(forward.at(-1) ?? [0, 0]));
  const inside = forward.map(([, into], at) => Math.exp(into + (backward[at]?.[1] ?? 0) - total));
  const pairs = forward.map((_, at): [number, number, number] => {
    const [begin, end, goOn] = step(at);
    const [out, into] = forward[at - 1] ?? [0, Number.NEGATIVE_INFINITY];
    const [outAfter, intoAfter] = backward[at] ?? [0, 0];
    const score = scores[at] ?? Number.NEGATIVE_INFINITY;
    return [
      Math.exp(out + begin + score + intoAfter - total),
      Math.exp(into + end + outAfter - total),
      Math.exp(into + goOn + score + intoAfter - total),
    ];
  });
  return { inside, pairs };
}

function sum(a: number, b: number): number {
  const top = Math.max(a, b);
  return top === Number.NEGATIVE_INFINITY ? top : top + Math.log1p(Math.exp(Math.min(a, b) - top));
}

/** Weights that are this near to nothing change nothing. */
const LEAST = 12;

function pack(bits: number, bias: number, steps: Steps, weights: Float32Array): Omit<PackedNames, "known"> {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
  const bytes: number[] = [];
  let last = -1;
  for (const [place, weight] of weights.entries()) {
    const value = Math.round((weight / largest) * 127);
    if (Math.abs(value) < LEAST) continue;
    let gap = place - last;
    for (; gap >= 255; gap -= 255) bytes.push(255);
    bytes.push(gap, value & 0xff);
    last = place;
  }
  const rounded = (value: number) => Number(value.toPrecision(5));
  for (const step of Object.values(steps)) step.forEach((value, at) => (step[at] = rounded(value)));
  const packed = Buffer.from(bytes).toString("base64");
  return { bits, bias: rounded(bias), step: rounded(largest / 127), steps, weights: packed };
}
