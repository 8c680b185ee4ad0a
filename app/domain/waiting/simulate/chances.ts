/** Numbers in [0, 1), the same in every run with the same seed. The caller brings them. */
export type Random = () => number;

/** How long until the next, when `perSecond` come on average at random (a Poisson process). */
export function gap(perSecond: number, random: Random): number {
  return perSecond > 0 ? -Math.log(1 - random()) / perSecond : Infinity;
}

/** A normal number of mean 0 and deviation 1 (Box and Muller, 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Log-normal, as the lengths of conversations are: `variation` is deviation over mean. */
export function logNormal(mean: number, variation: number, random: Random): number {
  const variance = Math.log(1 + variation ** 2);
  return mean * Math.exp(Math.sqrt(variance) * normal(random) - variance / 2);
}

/** Any of them, each as likely; undefined when there is none. */
export function anyOf<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** Moments from `from` to `to` at a rate per second that changes; `most` is the highest that the rate gets (thinning). */
export function arrivals(
  { from, to, most }: { from: number; to: number; most: number },
  perSecond: (at: number) => number,
  random: Random,
): number[] {
  const moments: number[] = [];
  for (let at = from + gap(most, random); at < to; at += gap(most, random))
    if (random() * most < perSecond(at)) moments.push(at);
  return moments;
}
