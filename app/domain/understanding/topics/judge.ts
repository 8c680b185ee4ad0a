/**
 * Weights of the signs, the last one for none: for a guess that is right, one that mistakes a topic for another, and a
 * message that is about none of the topics.
 */
export type Acceptance = {
  readonly right: readonly number[];
  readonly wrong: readonly number[];
  readonly outside: readonly number[];
};

/** The chances of the three; they sum to 1. */
export function judge(acceptance: Acceptance, signs: readonly number[]) {
  const odds = [acceptance.right, acceptance.wrong, acceptance.outside].map((weights) =>
    signs.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), weights[signs.length] ?? 0),
  );
  const top = Math.max(...odds);
  const [right = 0, wrong = 0, outside = 0] = odds.map((it) => Math.exp(it - top));
  const all = right + wrong + outside;
  return { right: right / all, wrong: wrong / all, outside: outside / all };
}
