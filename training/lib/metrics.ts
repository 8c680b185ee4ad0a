/** A decision and what it should have been. */
export type Judged<Label> = { readonly gold: Label; readonly said: Label };

/** 0 … 100. */
export function accuracy<Label>(judged: readonly Judged<Label>[]): number {
  return (100 * judged.filter(({ gold, said }) => gold === said).length) / Math.max(1, judged.length);
}

/** F1 of one label, 0 … 100. */
export function f1<Label>(judged: readonly Judged<Label>[], label: Label): number {
  const hit = judged.filter(({ gold, said }) => gold === label && said === label).length;
  const claimed = judged.filter(({ said }) => said === label).length;
  const real = judged.filter(({ gold }) => gold === label).length;
  return claimed + real === 0 ? 100 : (200 * hit) / (claimed + real);
}

/** The mean of the labels' F1, 0 … 100. */
export function macroF1<Label>(judged: readonly Judged<Label>[], labels: readonly Label[]): number {
  return labels.reduce((sum, label) => sum + f1(judged, label), 0) / labels.length;
}

/** The chance, 0 … 100, that a positive has the higher score than a negative; ties count half. */
export function auc(scored: readonly { readonly gold: boolean; readonly score: number }[]): number {
  const sorted = scored.toSorted((a, b) => a.score - b.score);
  let rankSum = 0;
  let start = 0;
  while (start < sorted.length) {
    let end = start;
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) end += 1;
    const rank = (start + 1 + end) / 2;
    for (let at = start; at < end; at += 1) if (sorted[at]?.gold) rankSum += rank;
    start = end;
  }
  const positives = scored.filter(({ gold }) => gold).length;
  const negatives = scored.length - positives;
  if (positives === 0 || negatives === 0) return Number.NaN;
  return (100 * (rankSum - (positives * (positives + 1)) / 2)) / (positives * negatives);
}
