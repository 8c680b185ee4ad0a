/** Places in the log, each once, the first first. */
export function inOrder(seqs: readonly number[]): number[] {
  return [...new Set(seqs)].toSorted((a, b) => a - b);
}
