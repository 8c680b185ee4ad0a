/** A sparse vector of length 1: positions and their values, each position once. */
export type Vector = { readonly positions: Uint32Array; readonly values: Float32Array };

/** Grams counted (the logarithm of how often), hashed into 2^bits positions, made 1 long. */
export function vectorOf(grams: readonly string[], bits: number): Vector {
  const counts = new Map<number, number>();
  for (const gram of grams) {
    const position = hash(gram) >>> (32 - bits);
    counts.set(position, (counts.get(position) ?? 0) + 1);
  }
  const positions = new Uint32Array(counts.keys());
  const values = Float32Array.from(counts.values(), (count) => 1 + Math.log(count));
  let squares = 0;
  for (const value of values) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  for (let index = 0; index < values.length; index += 1) values[index] = (values[index] ?? 0) / length;
  return { positions, values };
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
