/** One real origin and the loopback address that stands for it in an ordinary browser. */
export type Pair = { readonly real: string; readonly local: string };

/** Rewrites every known absolute address, plain, inside JSON (`https:\/\/`) or percent-encoded. */
export function mapper(pairs: readonly Pair[], direction: "to-local" | "to-real"): (text: string) => string {
  const table = new Map<string, string>();
  for (const { real, local } of pairs) {
    const [from, to] = direction === "to-local" ? [real, local] : [local, real];
    for (const form of FORMS) table.set(form(from), form(to));
  }
  // An address ends where its name ends: `https://baton.test` is not part of `https://baton.testing`.
  const pattern = new RegExp(
    [...table.keys()].map((key) => `${literal(key)}(?![\\w-]|\\.\\w)`).join("|"),
    "g",
  );
  return (text) => text.replaceAll(pattern, (found) => table.get(found) ?? found);
}

const FORMS: readonly ((address: string) => string)[] = [
  (address) => address,
  (address) => address.replaceAll("/", "\\/"),
  (address) => encodeURIComponent(address),
];

const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
