const FIRST = 0x811c9dc5;
const PRIME = 0x01000193;
const SPACE = 32;

/**
 * The runs of 3 and of 4 letters inside a word with its borders, each as a number of 32 bits. Hashed as they are read
 * (FNV-1a, stirred), for this is the most frequent work of all.
 */
export function runsOf(word: string): Uint32Array {
  const last = word.length + 1;
  const runs = new Uint32Array(Math.max(0, 2 * word.length - 1));
  let used = 0;
  for (let start = 0; start + 2 <= last; start += 1) {
    let state = FIRST;
    for (let at = start; at < start + 3; at += 1) state = Math.imul(state ^ letterAt(word, at), PRIME);
    runs[used] = stir(state);
    used += 1;
    if (start + 3 > last) break;
    runs[used] = stir(Math.imul(state ^ letterAt(word, start + 3), PRIME));
    used += 1;
  }
  return runs;
}

function letterAt(word: string, at: number): number {
  return at === 0 || at > word.length ? SPACE : word.charCodeAt(at - 1);
}

function stir(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
