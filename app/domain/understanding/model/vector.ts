/** A sparse vector of length 1: positions and their values, each position once. */
export type Vector = { readonly positions: Uint32Array; readonly values: Float32Array };

/** Which place in a vector a position has, plus one; all zero between two vectors. One table for each number of bits. */
const tables = new Map<number, Uint32Array>();

/** Grams counted (the logarithm of how often), hashed into 2^bits positions, made 1 long. */
export function vectorOf(grams: readonly string[], bits: number): Vector {
  const table = tables.get(bits) ?? new Uint32Array(2 ** bits);
  tables.set(bits, table);
  const positions = new Uint32Array(grams.length);
  const counts = new Uint32Array(grams.length);
  let used = 0;
  for (const gram of grams) {
    const position = hash(gram) >>> (32 - bits);
    let place = table[position] ?? 0;
    if (place === 0) {
      positions[used] = position;
      used += 1;
      place = used;
      table[position] = place;
    }
    counts[place - 1] = (counts[place - 1] ?? 0) + 1;
  }
  const values = new Float32Array(used);
  let squares = 0;
  for (let at = 0; at < used; at += 1) {
    table[positions[at] ?? 0] = 0;
    const count = counts[at] ?? 0;
    values[at] = count === 1 ? 1 : 1 + Math.log(count);
    squares += (values[at] ?? 0) * (values[at] ?? 0);
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < used; at += 1) values[at] = (values[at] ?? 0) / length;
  return { positions: positions.subarray(0, used), values };
}

/** FNV-1a over UTF-16 code units, stirred at the end because the upper bits are the ones that are used. */
export function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
  return (state ^ (state >>> 15)) >>> 0;
}
