/** What was seen, and how far it was so (0 to 1). */
export type Seen = {
  readonly signals: ReadonlyMap<string, number>;
  readonly target: number;
  /** How much it counts. */
  readonly weight: number;
};
/** What is held of a signal before anything was seen: its weight, and whether it may only raise (1) or lower (-1) the odds. */
export type Belief = { readonly weight: number; readonly sign: -1 | 0 | 1 };
export type Fitted = { readonly bias: number; readonly weights: Readonly<Record<string, number>> };

const ROUNDS = 500;
const RATE = 0.4;

/**
 * Logistic regression over named signals that starts from what is believed, is pulled back to it with `pull` (as if so
 * many examples said so), and never turns a sign: the same input gives the same weights. Signals without a belief are left out.
 */
export function fitSignals(
  seen: readonly Seen[],
  beliefs: Readonly<Record<string, Belief>>,
  pull: number,
): Fitted {
  const names = Object.keys(beliefs);
  const place = new Map(names.map((name, at) => [name, at]));
  const rows = seen.map(({ signals }) =>
    [...signals].flatMap(([name, value]) => {
      const at = place.get(name);
      return at === undefined || value === 0 ? [] : [[at, value] as const];
    }),
  );
  const weights = names.map((name) => beliefs[name]?.weight ?? 0);
  const squares = weights.map(() => 1);
  let [bias, biasSquares] = [0, 1];
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = names.map((name, at) => pull * ((weights[at] ?? 0) - (beliefs[name]?.weight ?? 0)));
    let biasSlope = 0;
    for (const [index, row] of rows.entries()) {
      const { target, weight } = seen[index] as Seen;
      const odds = row.reduce((sum, [at, value]) => sum + (weights[at] ?? 0) * value, bias);
      const error = (1 / (1 + Math.exp(-odds)) - target) * weight;
      for (const [at, value] of row) slopes[at] = (slopes[at] ?? 0) + error * value;
      biasSlope += error;
    }
    for (const [at, name] of names.entries()) {
      const slope = slopes[at] ?? 0;
      squares[at] = (squares[at] ?? 0) + slope * slope;
      const next = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(squares[at]);
      const sign = beliefs[name]?.sign ?? 0;
      weights[at] = sign === 0 ? next : sign * Math.max(0, sign * next);
    }
    biasSquares += biasSlope * biasSlope;
    bias -= (RATE * biasSlope) / Math.sqrt(biasSquares);
  }
  const rounded = (value: number) => Number(value.toFixed(3));
  return {
    bias: rounded(bias),
    weights: Object.fromEntries(names.map((name, at) => [name, rounded(weights[at] ?? 0)])),
  };
}

/** The log-odds that a fit gives. */
export function oddsOf({ bias, weights }: Fitted, signals: ReadonlyMap<string, number>): number {
  let odds = bias;
  for (const [name, value] of signals) odds += value * (weights[name] ?? 0);
  return odds;
}
