const MOST_LETTERS = 40;

/**
 * The number of an order as somebody typed it, without the sign before it and in capitals: what it is looked up and counted
 * under. Null: it cannot be one.
 */
export function orderKey(typed: string): string | null {
  const key = typed
    .replace(/^\s*[#№＃]?\s*/u, "")
    .normalize("NFKC")
    .trim()
    .toUpperCase();
  return key.length <= MOST_LETTERS && /^[\p{L}\p{N}][\p{L}\p{N}/._-]*$/u.test(key) && /\p{N}/u.test(key)
    ? key
    : null;
}

/** The names that an order of this number may have; most shops write a # before it. */
export function namesOf(key: string): [string, string] {
  return [`#${key}`, key];
}

/** What orders of these names are looked up under; one that nobody could type has none. */
export function keysOf(names: readonly string[]): string[] {
  return names.map(orderKey).filter((key) => key !== null);
}
