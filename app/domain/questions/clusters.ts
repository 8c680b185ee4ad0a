import type { Vector } from "./vectors.ts";

/**
 * Groups of vectors by the sum of their members, kept as an index from features to groups, so that a message is compared
 * only with the groups that share something with it.
 */
export type Clusters = {
  readonly postings: Map<number, Posting>;
  readonly groups: { readonly places: Map<number, number>; squares: number; size: number }[];
  readonly dots: Float64Array;
};

/** The groups that have a feature, and how much of it. */
type Posting = { readonly groups: number[]; readonly values: number[] };

export function newClusters(most: number): Clusters {
  return { postings: new Map(), groups: [], dots: new Float64Array(most) };
}

/** A new, empty group; its number. */
export function open({ groups }: Clusters): number {
  groups.push({ places: new Map(), squares: 0, size: 0 });
  return groups.length - 1;
}

export function put({ postings, groups }: Clusters, at: number, { features, values }: Vector): void {
  const group = groups[at];
  if (!group) throw new Error(`There is no group ${at}`);
  for (const [index, feature] of features.entries()) {
    const value = values[index] ?? 0;
    const posting = postings.get(feature) ?? { groups: [], values: [] };
    if (posting.groups.length === 0) postings.set(feature, posting);
    const place = group.places.get(feature) ?? posting.groups.push(at) - 1;
    group.places.set(feature, place);
    const before = posting.values[place] ?? 0;
    posting.values[place] = before + value;
    group.squares += (2 * before + value) * value;
  }
  group.size += 1;
}

/** The group whose middle is nearest, by the cosine (0 to 1); -1 when none has anything in common. */
export function nearest(
  clusters: Clusters,
  vector: Vector,
): { readonly at: number; readonly likeness: number } {
  const { groups, dots } = clusters;
  let at = -1;
  let likeness = 0;
  for (const touched of addDots(clusters, vector)) {
    const cosine = (dots[touched] ?? 0) / Math.sqrt(groups[touched]?.squares || 1);
    dots[touched] = 0;
    if (cosine > likeness || (cosine === likeness && touched < at)) [at, likeness] = [touched, cosine];
  }
  return { at, likeness };
}

/** How near a vector is to the middle of one group. */
export function likenessTo({ postings, groups }: Clusters, at: number, { features, values }: Vector): number {
  const group = groups[at];
  if (!group) return 0;
  let sum = 0;
  for (const [index, feature] of features.entries()) {
    const place = group.places.get(feature);
    if (place !== undefined) sum += (values[index] ?? 0) * (postings.get(feature)?.values[place] ?? 0);
  }
  return sum / Math.sqrt(group.squares || 1);
}

/** The sum of a group's members against those of the others: what `dots` is filled with, by group. */
export function sumAgainstAll(clusters: Clusters, at: number): Float64Array {
  const { postings, groups } = clusters;
  const sums = new Float64Array(groups.length);
  for (const [feature, place] of groups[at]?.places ?? []) {
    const posting = postings.get(feature);
    if (!posting) continue;
    const own = posting.values[place] ?? 0;
    for (const [index, other] of posting.groups.entries())
      sums[other] = (sums[other] ?? 0) + own * (posting.values[index] ?? 0);
  }
  return sums;
}

function addDots({ postings, dots }: Clusters, { features, values }: Vector): number[] {
  const touched: number[] = [];
  for (let index = 0; index < features.length; index += 1) {
    const posting = postings.get(features[index] ?? -1);
    if (!posting) continue;
    const value = values[index] ?? 0;
    for (let other = 0; other < posting.groups.length; other += 1) {
      const group = posting.groups[other] ?? 0;
      if (dots[group] === 0) touched.push(group);
      dots[group] = (dots[group] ?? 0) + value * (posting.values[other] ?? 0);
    }
  }
  return touched;
}
