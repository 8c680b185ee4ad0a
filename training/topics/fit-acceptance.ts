import type { Acceptance } from "#app/domain/understanding/topics/judge.ts";
import type { Outcome } from "./trial-outcomes.ts";

const ROUNDS = 300;
const RATE = 0.05;
const PULL = 1e-3;
const WAS = ["right", "wrong", "outside"] as const;

/**
 * Softmax regression from signs to what became of a guess. In each group the messages about a topic weigh as much as those
 * from outside, and of these the near ones (topics that the shop does not have) as much as all chatter.
 */
export function fitAcceptance(outcomes: readonly Outcome[]): Acceptance {
  const weights = weightsOf(outcomes);
  const scale = scaleOf(outcomes, weights);
  const rows = outcomes.map(({ signs }) =>
    Float64Array.from([
      ...signs.map((sign, at) => (sign - (scale.means[at] ?? 0)) / (scale.sizes[at] ?? 1)),
      1,
    ]),
  );
  const fitted = ascend(
    rows,
    outcomes.map(({ was }) => WAS.indexOf(was)),
    weights,
  );
  const [right = [], wrong = [], outside = []] = fitted.map((of) => onRawSigns(of, scale));
  return { right, wrong, outside };
}

function weightsOf(outcomes: readonly Outcome[]): number[] {
  const keyOf = ({ group, kind }: Outcome) => `${group} ${kind}`;
  const counts = Map.groupBy(outcomes, keyOf);
  const kinds = Map.groupBy(outcomes, ({ group }) => group);
  return outcomes.map((outcome) => {
    const chatter = new Set((kinds.get(outcome.group) ?? []).map(({ kind }) => kind)).size - 2;
    const share = outcome.kind === "inside" ? 1 : outcome.kind === "near" ? 0.5 : 0.5 / Math.max(1, chatter);
    return share / (counts.get(keyOf(outcome))?.length ?? 1);
  });
}

type Scale = { readonly means: readonly number[]; readonly sizes: readonly number[] };

function scaleOf(outcomes: readonly Outcome[], weights: readonly number[]): Scale {
  const count = outcomes[0]?.signs.length ?? 0;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (of: (signs: readonly number[]) => number) =>
    outcomes.reduce((sum, { signs }, index) => sum + (weights[index] ?? 0) * of(signs), 0) / all;
  const means = Array.from({ length: count }, (_, at) => mean((signs) => signs[at] ?? 0));
  const sizes = means.map((middle, at) => Math.sqrt(mean((signs) => ((signs[at] ?? 0) - middle) ** 2)) || 1);
  return { means, sizes };
}

/** Gradient steps over all rows at once, sized by their own history (Adam). */
function ascend(
  rows: readonly Float64Array[],
  targets: readonly number[],
  weights: readonly number[],
): Float64Array[] {
  const width = rows[0]?.length ?? 0;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const fitted = WAS.map(() => new Float64Array(width));
  const speeds = WAS.map(() => new Float64Array(width));
  const squares = WAS.map(() => new Float64Array(width));
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slopes = slopesOf({ rows, targets, weights, fitted });
    for (const [of, slope] of slopes.entries())
      for (let at = 0; at < width; at += 1) {
        const own = fitted[of] ?? slope;
        const pull = at === width - 1 ? 0 : PULL * (own[at] ?? 0);
        const now = (slope[at] ?? 0) / all + pull;
        const speed = 0.9 * (speeds[of]?.[at] ?? 0) + 0.1 * now;
        const square = 0.999 * (squares[of]?.[at] ?? 0) + 0.001 * now * now;
        speeds[of]?.fill(speed, at, at + 1);
        squares[of]?.fill(square, at, at + 1);
        const step = speed / (1 - 0.9 ** round) / (Math.sqrt(square / (1 - 0.999 ** round)) + 1e-9);
        own[at] = (own[at] ?? 0) - RATE * step;
      }
  }
  return fitted;
}

function slopesOf(given: {
  readonly rows: readonly Float64Array[];
  readonly targets: readonly number[];
  readonly weights: readonly number[];
  readonly fitted: readonly Float64Array[];
}): Float64Array[] {
  const { rows, targets, weights, fitted } = given;
  const slopes = fitted.map((of) => new Float64Array(of.length));
  for (const [index, row] of rows.entries()) {
    const odds = fitted.map((of) => of.reduce((sum, weight, at) => sum + weight * (row[at] ?? 0), 0));
    const top = Math.max(...odds);
    const powers = odds.map((it) => Math.exp(it - top));
    const sum = powers.reduce((total, power) => total + power, 0);
    for (const [of, slope] of slopes.entries()) {
      const error = ((powers[of] ?? 0) / sum - (targets[index] === of ? 1 : 0)) * (weights[index] ?? 0);
      for (let at = 0; at < row.length; at += 1) slope[at] = (slope[at] ?? 0) + error * (row[at] ?? 0);
    }
  }
  return slopes;
}

function onRawSigns(fitted: Float64Array, { means, sizes }: Scale): number[] {
  const raw = means.map((_, at) => (fitted[at] ?? 0) / (sizes[at] ?? 1));
  const rest = means.reduce((sum, mean, at) => sum - mean * (raw[at] ?? 0), fitted[means.length] ?? 0);
  return [...raw, rest].map((weight) => Number(weight.toFixed(4)));
}
