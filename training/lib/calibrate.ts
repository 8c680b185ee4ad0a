/** A log-odds of a model, what was so (0 to 1), and how much it counts. */
export type Scored = { readonly odds: number; readonly target: number; readonly weight: number };

const ROUNDS = 2_000;
const RATE = 0.5;

/** Platt's scaling: `slope * odds + shift` are the log-odds that fit best what was seen. */
export function calibrate(scored: readonly Scored[]): { slope: number; shift: number } {
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  let [slope, shift] = [1, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    let [slopeError, shiftError] = [0, 0];
    for (const { odds, target, weight } of scored) {
      const error = (1 / (1 + Math.exp(-(slope * odds + shift))) - target) * weight;
      slopeError += error * odds;
      shiftError += error;
    }
    slope -= (RATE * slopeError) / total;
    shift -= (RATE * shiftError) / total;
  }
  return { slope, shift };
}

/**
 * The chance from which a decision is yes so that its F-score is the best on what was seen; `beta` says how many times as
 * much as a false yes a missed one costs. Targets of 0.5 count for neither.
 */
export function bestThreshold(scored: readonly (Scored & { readonly chance: number })[], beta = 1): number {
  const clear = scored.filter(({ target }) => target !== 0.5).sort((a, b) => b.chance - a.chance);
  const real = clear.reduce((sum, { target, weight }) => sum + target * weight, 0);
  let [hit, claimed, best, at] = [0, 0, 0, 0.5];
  for (const { chance, target, weight } of clear) {
    hit += target * weight;
    claimed += weight;
    const score = ((1 + beta ** 2) * hit) / (claimed + beta ** 2 * real);
    if (score > best) [best, at] = [score, chance];
  }
  return at;
}
