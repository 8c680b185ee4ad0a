import { compileKeywords, findIn, type KeywordIndex } from "./keyword-index.ts";

/** Lists come from the shop's settings and are asked again with each message, so each is taken apart once. */
const compiled = new WeakMap<readonly string[], KeywordIndex>();

/** The listed words and phrases that the text contains, as they are listed; `findIn` says what counts as containing. */
export function matchKeywords(listed: readonly string[], text: string): string[] {
  return findKeywords(listed, text).map((found) => found.listed);
}

/** The same, with the first place of each in the text: `words` are quoted as they stand there. */
export function findKeywords(
  listed: readonly string[],
  text: string,
): readonly { readonly listed: string; readonly words: string }[] {
  const index = compiled.get(listed) ?? compileKeywords([{ id: "", words: listed }]);
  compiled.set(listed, index);
  return findIn(index, text).map(({ listed: word, quoted }) => ({ listed: word, words: quoted }));
}
