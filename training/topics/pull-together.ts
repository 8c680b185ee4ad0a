export type Table = { readonly vectors: Float32Array; readonly dimensions: number; readonly rows: number };
/** A text as rows of the table with their shares, and which reason of the batch it was said for. */
export type Part = {
  readonly rows: readonly number[];
  readonly shares: readonly number[];
  readonly of: number;
};

const TEMPERATURE = 0.1;
const FADE = 0.999;

/**
 * One step of contrastive learning: each text's likeness to those of its own reason is raised against its likeness to all
 * others of the batch. Steps are sized row by row from the slopes seen so far.
 */
export function pullTogether({
  vectors,
  dimensions,
  rows,
}: Table): (batch: readonly Part[], rate: number) => void {
  const slopes = new Float32Array(rows * dimensions);
  const squares = new Float32Array(rows).fill(1e-4);
  return (batch, rate) => {
    const { means, lengths } = meansOf(batch, vectors, dimensions);
    const pulls = pullsBetween(batch, likenesses(means, batch.length, dimensions));
    const touched = new Set<number>();
    for (const [index, part] of batch.entries()) {
      const slope = slopeOf(index, { means, pulls, lengths, dimensions });
      for (const [at, row] of part.rows.entries()) {
        touched.add(row);
        const share = part.shares[at] ?? 0;
        for (let d = 0; d < dimensions; d += 1) {
          const place = row * dimensions + d;
          slopes[place] = (slopes[place] ?? 0) + share * (slope[d] ?? 0);
        }
      }
    }
    for (const row of touched) move(row, rate);
  };

  function move(row: number, rate: number): void {
    const start = row * dimensions;
    let sum = 0;
    for (let d = 0; d < dimensions; d += 1) sum += (slopes[start + d] ?? 0) ** 2;
    const square = FADE * (squares[row] ?? 0) + sum / dimensions;
    squares[row] = square;
    const step = rate / Math.sqrt(square);
    for (let d = 0; d < dimensions; d += 1) {
      vectors[start + d] = (vectors[start + d] ?? 0) - step * (slopes[start + d] ?? 0);
      slopes[start + d] = 0;
    }
  }
}

function meansOf(batch: readonly Part[], vectors: Float32Array, dimensions: number) {
  const means = new Float32Array(batch.length * dimensions);
  const lengths = new Float32Array(batch.length);
  for (const [index, { rows, shares }] of batch.entries()) {
    const start = index * dimensions;
    for (let at = 0; at < rows.length; at += 1) {
      const row = (rows[at] ?? 0) * dimensions;
      const share = shares[at] ?? 0;
      for (let d = 0; d < dimensions; d += 1)
        means[start + d] = (means[start + d] ?? 0) + share * (vectors[row + d] ?? 0);
    }
    let sum = 0;
    for (let d = 0; d < dimensions; d += 1) sum += (means[start + d] ?? 0) ** 2;
    const length = Math.sqrt(sum) || 1e-6;
    lengths[index] = length;
    for (let d = 0; d < dimensions; d += 1) means[start + d] = (means[start + d] ?? 0) / length;
  }
  return { means, lengths };
}

function likenesses(means: Float32Array, count: number, dimensions: number): Float32Array {
  const table = new Float32Array(count * count);
  for (let a = 0; a < count; a += 1)
    for (let b = 0; b < a; b += 1) {
      let sum = 0;
      for (let d = 0; d < dimensions; d += 1)
        sum += (means[a * dimensions + d] ?? 0) * (means[b * dimensions + d] ?? 0);
      table[a * count + b] = table[b * count + a] = sum / TEMPERATURE;
    }
  return table;
}

/** How far each two should move apart (above 0) or together, the slope of the loss by their likeness. */
function pullsBetween(batch: readonly Part[], table: Float32Array): Float32Array {
  const count = batch.length;
  const pulls = new Float32Array(count * count);
  for (const [a, { of }] of batch.entries()) {
    const friends = batch.reduce((sum, other, b) => sum + (b !== a && other.of === of ? 1 : 0), 0);
    if (friends === 0) continue;
    let top = -Infinity;
    for (let b = 0; b < count; b += 1) if (b !== a) top = Math.max(top, table[a * count + b] ?? 0);
    let sum = 0;
    for (let b = 0; b < count; b += 1) if (b !== a) sum += Math.exp((table[a * count + b] ?? 0) - top);
    for (let b = 0; b < count; b += 1) {
      if (b === a) continue;
      const chance = Math.exp((table[a * count + b] ?? 0) - top) / sum;
      const pull = (chance - (batch[b]?.of === of ? 1 / friends : 0)) / count / TEMPERATURE;
      pulls[a * count + b] = (pulls[a * count + b] ?? 0) + pull;
      pulls[b * count + a] = (pulls[b * count + a] ?? 0) + pull;
    }
  }
  return pulls;
}

type Slopes = {
  readonly means: Float32Array;
  readonly pulls: Float32Array;
  readonly lengths: Float32Array;
  readonly dimensions: number;
};

/** The slope by the sum of a text's rows, before it was made 1 long. */
function slopeOf(index: number, { means, pulls, lengths, dimensions }: Slopes): Float32Array {
  const count = lengths.length;
  const slope = new Float32Array(dimensions);
  for (let other = 0; other < count; other += 1) {
    const pull = pulls[index * count + other] ?? 0;
    if (pull === 0) continue;
    for (let d = 0; d < dimensions; d += 1)
      slope[d] = (slope[d] ?? 0) + pull * (means[other * dimensions + d] ?? 0);
  }
  const start = index * dimensions;
  let along = 0;
  for (let d = 0; d < dimensions; d += 1) along += (slope[d] ?? 0) * (means[start + d] ?? 0);
  for (let d = 0; d < dimensions; d += 1)
    slope[d] = ((slope[d] ?? 0) - along * (means[start + d] ?? 0)) / (lengths[index] ?? 1);
  return slope;
}
