/**
 * Phrases by group, found in one pass over the words of a text. A phrase is words with a space between them, where
 * "a|b" is either word, "a+b" two words where one may stand, a last "?" means the word may be missing and "_" is any word:
 * "i|we already? told|said|i+have+said _ times".
 */
export type PhraseBook<Group extends string> = ReadonlyMap<string, Openings<Group>>;
export type Found<Group extends string> = { readonly group: Group; readonly words: string };

type Step = { readonly options: readonly (readonly string[])[]; readonly skippable: boolean };
type Phrase<Group> = { readonly group: Group; readonly steps: readonly Step[] };
/** The phrases that begin with one word, by the word after it; `open` are those that need none, or any. */
type Openings<Group> = {
  readonly bySecond: Map<string, Phrase<Group>[]>;
  readonly open: Phrase<Group>[];
};

/** Stands for any word. */
const ANY = "_";

export function phraseBook<Group extends string>(
  ...lists: readonly Readonly<Partial<Record<Group, readonly string[]>>>[]
): PhraseBook<Group> {
  const book = new Map<string, Openings<Group>>();
  for (const list of lists)
    for (const [group, phrases] of Object.entries(list) as [Group, readonly string[]][])
      for (const written of phrases) add(book, { group, steps: written.split(" ").map(stepOf) });
  return book;
}

/** What stands in `words`, from the left, the longest first, each word used once: "not happy" hides "happy". */
export function findPhrases<Group extends string>(
  book: PhraseBook<Group>,
  words: readonly string[],
): Found<Group>[] {
  const found: Found<Group>[] = [];
  let at = 0;
  while (at < words.length) {
    const openings = book.get(words[at] ?? "");
    let best: Phrase<Group> | null = null;
    let end = at;
    const lists = openings && [openings.open, openings.bySecond.get(words[at + 1] ?? "")];
    for (const phrases of lists ?? []) {
      for (const phrase of phrases ?? []) {
        const ends = endOf(phrase.steps, 0, words, at);
        if (ends > end) [end, best] = [ends, phrase];
      }
    }
    if (best) found.push({ group: best.group, words: words.slice(at, end).join(" ") });
    at = best ? end : at + 1;
  }
  return found;
}

function stepOf(written: string): Step {
  const skippable = written.endsWith("?");
  const options = (skippable ? written.slice(0, -1) : written).split("|").map((option) => option.split("+"));
  return { options, skippable };
}

/** Files the phrase under each two words that it can begin with. */
function add<Group extends string>(book: Map<string, Openings<Group>>, phrase: Phrase<Group>): void {
  const filed = new Set<string>();
  for (const [first, second] of beginnings(phrase.steps, 0)) {
    const key = `${first} ${second ?? ""}`;
    if (filed.has(key)) continue;
    filed.add(key);
    let openings = book.get(first);
    if (!openings) book.set(first, (openings = { bySecond: new Map(), open: [] }));
    if (second === null) openings.open.push(phrase);
    else if (!openings.bySecond.has(second)) openings.bySecond.set(second, [phrase]);
    else openings.bySecond.get(second)?.push(phrase);
  }
}

/** The first word and the second, null where there need be none or any will do. */
function beginnings(steps: readonly Step[], step: number): [string, string | null][] {
  const it = steps[step];
  if (!it) return [];
  const begun = it.options.flatMap(([first = "", second]): [string, string | null][] =>
    second !== undefined ? [[first, second]] : secondWords(steps, step + 1).map((word) => [first, word]),
  );
  return it.skippable ? [...begun, ...beginnings(steps, step + 1)] : begun;
}

function secondWords(steps: readonly Step[], step: number): (string | null)[] {
  const it = steps[step];
  if (!it) return [null];
  const firsts = it.options.map(([first = ""]) => (first === ANY ? null : first));
  return it.skippable ? [...firsts, ...secondWords(steps, step + 1)] : firsts;
}

/** Where the steps end that begin at `at`, the farthest; -1 when they don't fit. As deep as a phrase is long. */
function endOf(steps: readonly Step[], step: number, words: readonly string[], at: number): number {
  const it = steps[step];
  if (!it) return at;
  let farthest = it.skippable ? endOf(steps, step + 1, words, at) : -1;
  for (const option of it.options)
    if (stands(option, words, at))
      farthest = Math.max(farthest, endOf(steps, step + 1, words, at + option.length));
  return farthest;
}

function stands(option: readonly string[], words: readonly string[], at: number): boolean {
  for (let offset = 0; offset < option.length; offset += 1) {
    const word = words[at + offset];
    if (word === undefined || (option[offset] !== word && option[offset] !== ANY)) return false;
  }
  return true;
}
