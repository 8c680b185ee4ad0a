/** Letters of other scripts that are read as Latin ones, and Latin letters that Unicode does not take apart. */
// prettier-ignore
const PAIRS: readonly (readonly [string, string])[] = [
  ["а", "a"], ["в", "b"], ["с", "c"], ["ԁ", "d"], ["е", "e"], ["һ", "h"], ["і", "i"], ["ј", "j"], ["к", "k"],
  ["ӏ", "l"], ["м", "m"], ["н", "h"], ["о", "o"], ["р", "p"], ["ԛ", "q"], ["г", "r"], ["ѕ", "s"], ["т", "t"],
  ["у", "y"], ["ѵ", "v"], ["ԝ", "w"], ["х", "x"], ["ё", "e"], ["ї", "i"],
  ["α", "a"], ["β", "b"], ["ε", "e"], ["η", "n"], ["ι", "i"], ["κ", "k"], ["μ", "m"], ["ν", "v"], ["ο", "o"],
  ["ρ", "p"], ["τ", "t"], ["υ", "u"], ["χ", "x"], ["γ", "y"], ["ω", "w"],
  ["ı", "i"], ["ł", "l"], ["ø", "o"], ["đ", "d"], ["ħ", "h"], ["ß", "ss"], ["æ", "ae"], ["œ", "oe"],
  ["ɑ", "a"], ["ɡ", "g"], ["ɩ", "i"], ["ʏ", "y"], ["ᴀ", "a"], ["ᴇ", "e"], ["ᴏ", "o"], ["ᴜ", "u"], ["ғ", "f"],
];

export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(PAIRS);

/** Signs and digits typed in the place of letters: `fr4ud`, `l@wyer`. Only read so inside a word. */
export const STAND_INS: ReadonlyMap<string, string> = new Map([
  ["0", "o"],
  ["1", "i"],
  ["3", "e"],
  ["4", "a"],
  ["5", "s"],
  ["7", "t"],
  ["8", "b"],
  ["@", "a"],
  ["$", "s"],
  ["€", "e"],
  ["!", "i"],
  ["|", "l"],
]);
