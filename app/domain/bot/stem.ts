import { SYNONYMS } from "./synonyms.ts";

/** Words that carry no question of their own. */
export const EMPTY: ReadonlySet<string> = new Set(
  (
    "a an the and or but if so of to in on at by for from with about into as is are am was were be been being do does did doing have has had " +
    "i me my mine we us our you your yours u ur he she it its they them their this that these those there here what which who whom whose how " +
    "when where why can could will would shall should may might must please pls plz kindly want wanted wants need needed know tell say said " +
    "get got give let like hi hello hey hii dear sir madam team guys thanks thank ok okay yes no not dont im ive id ill its whats hows any some " +
    "just now also too very really then than more much many one way help hai ka ki s t re ve ll d m im regarding related query queries question " +
    "assistance assist inform info information details detail problem problems issue issues trouble troubles wanna gonna ya yall look looking see find " +
    "check set up down out damn goddamn bloody fucking fuck cant cannot currently current latest previous several long try trying ask asking again " +
    "well right other another something someone anyone make allow provide require required obtain request since ago mr ms sure think mean first " +
    "happen happens happened even only through using used actually next last few lot soon early earlier able all every each possible possibly going go come wish would like possible still yet today currently because due"
  ).split(" "),
);

const STEMMED_SYNONYMS: ReadonlyMap<string, string> = new Map(
  [...SYNONYMS].map(([other, first]) => [stem(other), stem(first)]),
);

/** A small cut of English endings: enough that "returns", "returned" and "returning" meet. */
export function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  let root = word;
  if (root.endsWith("ies") && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (/(?:s|x|ch|sh)es$/.test(root)) root = root.slice(0, -2);
  else if (root.endsWith("s") && !/(?:ss|us|is)$/.test(root)) root = root.slice(0, -1);
  if (root.endsWith("ing") && root.length > 5) root = undouble(root.slice(0, -3));
  else if (root.endsWith("ed") && root.length > 4) root = undouble(root.slice(0, -2));
  if (/(?:ation|ment)$/.test(root) && root.length > 8) root = root.replace(/(?:ation|ment)$/, "");
  if (root.endsWith("ly") && root.length > 5) root = root.slice(0, -2);
  return root.endsWith("e") && root.length > 4 ? root.slice(0, -1) : root;
}

/** The words of a plain text that can tell one question from another, cut to their stems. */
export function termsOf(bare: string): string[] {
  const terms: string[] = [];
  for (const word of bare.split(" ")) {
    if (word !== "" && !EMPTY.has(word) && !/^\d+$/.test(word))
      terms.push(STEMMED_SYNONYMS.get(stem(word)) ?? stem(word));
  }
  return terms;
}

function undouble(root: string): string {
  return /([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}
