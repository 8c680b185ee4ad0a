import type { Expected } from "./expected.ts";

/**
 * The wait that is not exceeded with the probability that belongs to the normal quantile `z`, for a gamma distribution of
 * this mean and deviation (Wilson and Hilferty, 1931: the cube root of a gamma number is nearly normal).
 */
export function quantile({ expectedSeconds, deviationSeconds }: Expected, z: number): number {
  if (!(expectedSeconds > 0)) return 0;
  const variation = Math.min(MOST_VARIATION, deviationSeconds / expectedSeconds);
  const root = 1 - variation ** 2 / 9 + (z * variation) / 3;
  return expectedSeconds * Math.max(0, root) ** 3;
}

/** Beyond it the approximation falls again as the deviation grows. */
const MOST_VARIATION = 1.2;
