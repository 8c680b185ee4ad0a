/** Scripts that are written without spaces between words. */
const LETTERS =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
const ANY = new RegExp(LETTERS, "u");
const RUNS = new RegExp(`${LETTERS}+`, "gu");

/** The words of `plain` text. Where a script has no spaces, every letter and every pair of neighbours is one. */
export function splitWords(bare: string): string[] {
  if (bare === "") return [];
  if (!ANY.test(bare)) return bare.split(" ");
  const apart = bare.replace(RUNS, (run) => ` ${lettersAndPairs(run).join(" ")} `);
  return apart.split(" ").filter((word) => word !== "");
}

function lettersAndPairs(run: string): string[] {
  const letters = Array.from(run);
  const pairs = letters.slice(1).map((letter, at) => `${letters[at] ?? ""}${letter}`);
  return [...letters, ...pairs];
}
