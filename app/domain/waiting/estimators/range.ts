import type { KeptPromise } from "../figures.ts";
import type { Expected } from "./expected.ts";
import { quantile } from "./quantile.ts";

/** The normal quantiles of the model's ends: nine waits in ten are longer than the lower one, 92 in 100 shorter than the upper. */
const LOW_Z = -1.2816;
const HIGH_Z = 1.405;
/** Of the last promises this share shall be kept … */
const KEPT_SHARE = 0.9;
/** … and half of those broken shall be over by no more than this. */
const MOST_OVER = 0.15;
/**
 * How the waits of a model that is right lie against its upper end: ten values, each as likely. They stand in for the
 * promises that a new shop has not made yet, and later keep a bad hour from deciding alone.
 */
const AS_MODELLED = [0.08, 0.16, 0.23, 0.3, 0.38, 0.46, 0.56, 0.69, 0.87, 1.25] as const;
const AS_MODELLED_WEIGHT = 0.7;
/** A promise of about the same length says more about this one: its weight falls with the distance in the logarithm. */
const ALIKE_WITHIN = 0.7;
const LEAST_WEIGHT = 0.02;
const LEAST_FACTOR = 0.5;
const MOST_FACTOR = 4;

export type Range = {
  readonly lowSeconds: number;
  readonly highSeconds: number;
  /** The upper end before past promises corrected it. */
  readonly modelSeconds: number;
};

/**
 * A lower and an upper end, in seconds. The upper end is the model's, times what it takes that the wanted share of the
 * last promises would have been kept: split conformal prediction on `waited / model` (Vovk, Gammerman and Shafer 2005),
 * over a moving window as under drift (Gibbs and Candès 2021), with like cases counting more (Guan 2023).
 */
export function rangeOf(expected: Expected, promises: readonly KeptPromise[]): Range {
  const modelSeconds = Math.max(1, quantile(expected, HIGH_Z));
  const highSeconds = modelSeconds * correction(promises, modelSeconds);
  return { lowSeconds: Math.min(quantile(expected, LOW_Z), highSeconds), highSeconds, modelSeconds };
}

type Weighed = { readonly ratio: number; readonly weight: number };

function correction(promises: readonly KeptPromise[], modelSeconds: number): number {
  const ratios: Weighed[] = promises.map((past) => ({
    ratio: past.waitedSeconds / Math.max(1, past.modelSeconds),
    weight: likeness(Math.max(1, past.modelSeconds), modelSeconds),
  }));
  for (const ratio of AS_MODELLED) ratios.push({ ratio, weight: AS_MODELLED_WEIGHT });
  ratios.sort((a, b) => a.ratio - b.ratio);
  // The median of those broken is the middle of what lies above the share kept.
  const kept = ratioAt(ratios, KEPT_SHARE);
  const middleOfBroken = ratioAt(ratios, (1 + KEPT_SHARE) / 2);
  const factor = Math.max(kept, middleOfBroken / (1 + MOST_OVER));
  return Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, factor));
}

function likeness(one: number, other: number): number {
  const distance = Math.log(one / other) / ALIKE_WITHIN;
  return LEAST_WEIGHT + (1 - LEAST_WEIGHT) * Math.exp(-(distance ** 2));
}

/** The ratio that the share of the weight does not exceed; `sorted` by ratio. */
function ratioAt(sorted: readonly Weighed[], share: number): number {
  const wanted = share * sorted.reduce((sum, { weight }) => sum + weight, 0);
  let passed = 0;
  for (const { ratio, weight } of sorted) {
    passed += weight;
    if (passed >= wanted) return ratio;
  }
  return MOST_FACTOR;
}
