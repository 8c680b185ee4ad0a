/** What may stand behind a letter and make it optional, or many. */
const REPEATED = /^[?*{]/;
/** Not the three sigmas, of which lower case makes two. */
const LETTER = /^(?![σςΣ])[\p{L}\p{N} ]$/u;
/** A class by its name, literal text between marks, a letter by its octal number: rare enough to be left alone. */
const UNUSUAL = /\[:|\\[Q\d]/;

/**
 * The longest run of plain letters that every match of a pattern must contain, in lower case; empty when there is none of
 * at least two letters. It reads the source from outside: inside groups and classes, and where a pattern has
 * alternatives, nothing is sure.
 */
export function literalOf(source: string): string {
  if (UNUSUAL.test(source)) return "";
  let best = "";
  let run = "";
  const end = () => {
    if (run.length > best.length) best = run;
    run = "";
  };
  const letters = Array.from(source);
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? "";
    const isRepeated = REPEATED.test(letters[at + 1] ?? "");
    if (letter === "|") return "";
    if (LETTER.test(letter) && !isRepeated) run += letter;
    else end();
    if (letter === "\\") at = afterEscape(letters, at);
    else if (letter === "(" || letter === "[" || letter === "{") {
      const close = closing(letters, at);
      if (close < 0) return "";
      at = close;
    }
  }
  end();
  return best.length < 2 ? "" : best.toLowerCase();
}

/** The place of the last sign of an escape: `\b`, `\x41`, `\x{1F600}`, `\pL`, `\p{Lu}`. */
function afterEscape(letters: readonly string[], at: number): number {
  const kind = letters[at + 1] ?? "";
  if (letters[at + 2] === "{" && /[xpP]/.test(kind)) return closing(letters, at + 2);
  if (kind === "x") return at + 3;
  if (/[pP]/.test(kind)) return at + 2;
  return at + 1;
}

const CLOSES: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Where the bracket that opens at `start` closes, those within it and escapes passed over; -1 when it does not. */
function closing(letters: readonly string[], start: number): number {
  const open = letters[start] ?? "";
  const close = CLOSES[open];
  let depth = 0;
  for (let at = start; at < letters.length; at += 1) {
    const letter = letters[at];
    if (letter === "\\") at += 1;
    else if (letter === "[" && open !== "[") {
      // A class in a group: a bracket in it is a letter.
      at = closing(letters, at);
      if (at < 0) return -1;
    } else if (letter === open && (open !== "[" || at === start)) depth += 1;
    else if (letter === close && !(open === "[" && isFirstInClass(letters, start, at))) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

/** `[]a]` and `[^]a]`: the bracket that comes first is one of the letters. */
function isFirstInClass(letters: readonly string[], start: number, at: number): boolean {
  return at === start + 1 || (at === start + 2 && letters[start + 1] === "^");
}
