/** The list with what was typed or pasted: one phrase a line or between commas, each once, as the shop wrote it. */
export function withKeywords(words: readonly string[], typed: string): readonly string[] {
  const known = new Set(words.map(fold));
  const added = typed
    .split(/[,;\n]/)
    .map((word) => word.trim().replace(/\s+/g, " "))
    .filter((word) => {
      if (word === "" || known.has(fold(word))) return false;
      known.add(fold(word));
      return true;
    });
  return added.length === 0 ? words : [...words, ...added];
}

function fold(word: string): string {
  return word.toLocaleLowerCase("en");
}
