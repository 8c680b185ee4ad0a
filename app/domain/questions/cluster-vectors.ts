import { type Clusters, nearest, newClusters, open, put, sumAgainstAll } from "./clusters.ts";
import type { Vector } from "./vectors.ts";

/** A message joins the group whose middle is at least so near. */
const JOINS = 0.45;
/** Groups become one when their members are as near to each other on average. */
const MERGES = 0.28;
/** Only the largest are merged: smaller ones are seldom shown, and every pair costs. */
const MERGED_AMONG = 200;
const ROUNDS = 3;

/**
 * Which group each vector belongs to. The first `seeds` vectors open the groups 0, 1, 2 …, which stay apart from each
 * other; the rest join one or open their own, are asked again when all groups are known, and groups that mean the same
 * are merged. Yields often. The same input gives the same groups.
 */
export function* clusterVectors(
  vectors: readonly Vector[],
  seeds: readonly (readonly Vector[])[],
): Generator<undefined, number[]> {
  let labels: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const isFirst = round === 0;
    const clusters = isFirst ? seeded(vectors, seeds) : (yield* regrouped(vectors, seeds, labels)).clusters;
    const next: number[] = [];
    for (const vector of vectors) {
      const { at, likeness } = nearest(clusters, vector);
      const own = at >= 0 && likeness >= JOINS ? at : open(clusters);
      if (isFirst || own !== at) put(clusters, own, vector);
      next.push(own);
      yield;
    }
    labels = next;
  }
  return yield* merged(vectors, seeds, labels);
}

function seeded(vectors: readonly Vector[], seeds: readonly (readonly Vector[])[]): Clusters {
  const clusters = newClusters(vectors.length + seeds.length);
  for (const members of seeds) {
    const at = open(clusters);
    for (const member of members) put(clusters, at, member);
  }
  return clusters;
}

type Regrouped = {
  readonly clusters: Clusters;
  /** By the label of the round before. */ readonly places: Map<number, number>;
};

/** The groups of the round before, without those of one: they are asked where they belong now. */
function* regrouped(
  vectors: readonly Vector[],
  seeds: readonly (readonly Vector[])[],
  labels: readonly number[],
): Generator<undefined, Regrouped> {
  const sizes = new Map<number, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const clusters = seeded(vectors, seeds);
  const places = new Map(seeds.map((_, at) => [at, at]));
  for (const [index, vector] of vectors.entries()) {
    const label = labels[index] ?? 0;
    if ((sizes.get(label) ?? 0) < 2 && label >= seeds.length) continue;
    const at = places.get(label) ?? open(clusters);
    places.set(label, at);
    put(clusters, at, vector);
    yield;
  }
  return { clusters, places };
}

function* merged(
  vectors: readonly Vector[],
  seeds: readonly (readonly Vector[])[],
  labels: readonly number[],
): Generator<undefined, number[]> {
  const { clusters, places } = yield* regrouped(vectors, seeds, labels);
  const target = yield* mergeTargets(clusters, seeds.length);
  let alone = clusters.groups.length;
  return labels.map((label) => {
    const at = places.get(label);
    return at === undefined ? alone++ : (target[at] ?? at);
  });
}

/** For each group the one it ends up in: average linkage, nearest pair first. */
function* mergeTargets(clusters: Clusters, seeds: number): Generator<undefined, number[]> {
  const { groups } = clusters;
  const target = groups.map((_, at) => at);
  const among = groups
    .map((group, at) => ({ at, size: group.size }))
    .sort((a, b) => Number(b.at < seeds) - Number(a.at < seeds) || b.size - a.size || a.at - b.at)
    .slice(0, MERGED_AMONG);
  const sums = new Map<number, Float64Array>();
  for (const { at } of among) {
    sums.set(at, sumAgainstAll(clusters, at));
    yield;
  }
  const sizes = new Map(among.map(({ at, size }) => [at, size]));
  for (let pair = nearestPair(sums, sizes, seeds); pair; pair = nearestPair(sums, sizes, seeds)) {
    const [into, from] = pair;
    const a = sums.get(into);
    const b = sums.get(from);
    if (!a || !b) break;
    for (const at of sums.keys()) {
      a[at] = (a[at] ?? 0) + (b[at] ?? 0);
      const other = sums.get(at);
      if (other && at !== into) other[into] = a[at] ?? 0;
    }
    sizes.set(into, (sizes.get(into) ?? 0) + (sizes.get(from) ?? 0));
    sums.delete(from);
    for (const [at, to] of target.entries()) if (to === from) target[at] = into;
    yield;
  }
  return target;
}

/** The two that are nearest on average, the one to keep first; null when none is near enough. */
function nearestPair(
  sums: ReadonlyMap<number, Float64Array>,
  sizes: ReadonlyMap<number, number>,
  seeds: number,
): [number, number] | null {
  let best: [number, number] | null = null;
  let most = MERGES;
  const all = [...sums.keys()];
  for (const [index, a] of all.entries()) {
    const row = sums.get(a);
    const size = sizes.get(a) ?? 1;
    for (let other = index + 1; other < all.length; other += 1) {
      const b = all[other] ?? 0;
      if (a < seeds && b < seeds) continue;
      const average = (row?.[b] ?? 0) / (size * (sizes.get(b) ?? 1));
      if (average > most) [most, best] = [average, [a, b]];
    }
  }
  return best;
}
