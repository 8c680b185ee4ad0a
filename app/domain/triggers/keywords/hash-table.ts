/** From a hash to the numbers put under it, in flat arrays: ten thousand words cost two megabytes, not twenty. */
export type HashTable = {
  readonly heads: Int32Array;
  readonly hashes: Int32Array;
  readonly values: Int32Array;
  readonly next: Int32Array;
};

/** `entries` are pairs of a hash and a value, one after the other. */
export function hashTable(entries: readonly number[]): HashTable {
  const count = entries.length / 2;
  let places = 16;
  while (places < count * 2) places *= 2;
  const table = {
    heads: new Int32Array(places).fill(-1),
    hashes: new Int32Array(count),
    values: new Int32Array(count),
    next: new Int32Array(count),
  };
  for (let at = 0; at < count; at += 1) {
    const hash = entries[2 * at] ?? 0;
    table.hashes[at] = hash;
    table.values[at] = entries[2 * at + 1] ?? 0;
    const place = placeOf(hash, places);
    table.next[at] = table.heads[place] ?? -1;
    table.heads[place] = at;
  }
  return table;
}

/** The first entry under a hash, or -1; `nextOf` has the others. */
export function firstOf(table: HashTable, hash: number): number {
  return from(table, hash, table.heads[placeOf(hash, table.heads.length)] ?? -1);
}

export function nextOf(table: HashTable, entry: number): number {
  return from(table, table.hashes[entry] ?? 0, table.next[entry] ?? -1);
}

function from({ hashes, next }: HashTable, hash: number, start: number): number {
  let entry = start;
  while (entry >= 0 && hashes[entry] !== hash) entry = next[entry] ?? -1;
  return entry;
}

function placeOf(hash: number, places: number): number {
  return (hash ^ (hash >>> 15)) & (places - 1);
}

export const EMPTY_HASH = 0x811c9dc5 | 0;

/** FNV-1a, one UTF-16 unit further. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The hash of a word, of which the letter at `without` is left out. */
export function hashOf(word: string, without = -1): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < word.length; at += 1) if (at !== without) hash = hashOn(hash, word.charCodeAt(at));
  return hash;
}
