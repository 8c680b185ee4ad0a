import { hitsOf, type Kind } from "./lexicon.ts";
import { isNegator } from "./negation.ts";
import type { Token } from "./tokens.ts";

/** "Not a great start" speaks against, "never a delay" speaks neither way. */
export type FeltKind = Kind | "praiseDenied" | "harmDenied";
/** A phrase and the side it speaks for, after negation; the tokens `from` … `to` (not included). */
export type Felt = {
  readonly kind: FeltKind;
  readonly side: "bad" | "good" | "neither";
  readonly from: number;
  readonly to: number;
};

const BAD: ReadonlySet<Kind> = new Set<Kind>(
  // prettier-ignore
  ["sarcasm", "swear", "anger", "disappointed", "failure", "waiting", "denied", "badFace", "badWord"],
);
const GOOD: ReadonlySet<Kind> = new Set<Kind>(["praise", "thanks", "goodFace", "goodWord"]);
/** How many words before a phrase a negation may stand, in the same breath. */
const REACH = 3;

export function feltIn(tokens: readonly Token[]): Felt[] {
  return hitsOf(tokens).map(({ kind, from, to }) => {
    const bad = BAD.has(kind);
    if (!bad && !GOOD.has(kind)) return { kind, side: "neither", from, to };
    const negator = negatorBefore(tokens, from);
    if (negator === undefined) return { kind, side: bad ? "bad" : "good", from, to };
    if (bad) return { kind: "harmDenied", side: "neither", from: negator, to };
    return { kind: "praiseDenied", side: "bad", from: negator, to };
  });
}

function negatorBefore(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "sign") return undefined;
    if (isNegator(token.word)) return at;
  }
  return undefined;
}
