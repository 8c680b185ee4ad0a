import { DENIED, FAILURE, WAITING } from "./complaint-words.ts";
import { ANGER, BAD_FACES, DISAPPOINTED, GOOD_FACES, RHETORIC, SARCASM, SWEARS } from "./feeling-words.ts";
import { FOREIGN_ANGER, FOREIGN_FAILURE, FOREIGN_PRAISE, FOREIGN_SMALL } from "./foreign-words.ts";
import { BAD_WORDS, GOOD_WORDS } from "./general-words.ts";
import { NEWS, QUESTION, REPLY, REQUEST } from "./ordinary-words.ts";
import { PRAISE, THANKS } from "./praise-words.ts";
import { SHORTHAND } from "./shorthand.ts";
import { stemOf, type Token } from "./tokens.ts";

/** Where two lists hold the same phrase, the one that comes first has it. */
const LISTS = {
  sarcasm: SARCASM,
  swear: SWEARS,
  thanks: THANKS,
  anger: [...ANGER, ...FOREIGN_ANGER],
  disappointed: DISAPPOINTED,
  failure: [...FAILURE, ...FOREIGN_FAILURE],
  waiting: WAITING,
  denied: DENIED,
  rhetoric: RHETORIC,
  praise: [...PRAISE, ...FOREIGN_PRAISE],
  badFace: BAD_FACES,
  goodFace: GOOD_FACES,
  question: QUESTION,
  request: REQUEST,
  reply: REPLY,
  news: NEWS,
  badWord: BAD_WORDS,
  goodWord: GOOD_WORDS,
  foreign: FOREIGN_SMALL,
} as const;

export type Kind = keyof typeof LISTS;
export const KINDS = Object.keys(LISTS) as Kind[];

/** A phrase of a list, found in the tokens `from` … `to` (not included). */
export type Hit = { readonly kind: Kind; readonly from: number; readonly to: number };

type Node = { readonly next: Map<string, Node>; kind?: Kind };
const ROOT = grow();

/** The longest phrase at each place, from left to right; a sign other than a comma is never inside one. */
export function hitsOf(tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  let from = 0;
  while (from < tokens.length) {
    const hit = longest(tokens, from, from, ROOT);
    if (hit) hits.push({ kind: hit.kind, from, to: hit.to });
    from = hit ? hit.to : from + 1;
  }
  return hits;
}

function longest(
  tokens: readonly Token[],
  at: number,
  start: number,
  node: Node,
): { readonly kind: Kind; readonly to: number } | undefined {
  const here = node.kind === undefined ? undefined : { kind: node.kind, to: at };
  const token = tokens[at];
  if (token === undefined) return here;
  if (token.kind === "sign") {
    const beyond = token.word === "," && at > start ? longest(tokens, at + 1, start, node) : undefined;
    return beyond && beyond.to > at + 1 ? beyond : here;
  }
  let best = here;
  for (const key of [`=${token.word}`, token.stem, "*"]) {
    const next = node.next.get(key);
    const found = next && longest(tokens, at + 1, start, next);
    if (found && (best === undefined || found.to > best.to)) best = found;
  }
  return best;
}

function grow(): Node {
  const root: Node = { next: new Map() };
  for (const kind of KINDS)
    for (const phrase of LISTS[kind]) {
      let node = root;
      for (const word of phrase.split(" ")) {
        const key = word === "*" || word.startsWith("=") ? word : stemOf(SHORTHAND.get(word) ?? word);
        let next = node.next.get(key);
        if (!next) node.next.set(key, (next = { next: new Map() }));
        node = next;
      }
      node.kind ??= kind;
    }
  return root;
}
