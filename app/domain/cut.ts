/** At most so many letters from the front, no character cut in half: PostgreSQL keeps no half of one in its JSON. */
export function cut(text: string, letters: number): string {
  return text.slice(0, letters).replace(/[\uD800-\uDBFF]$/, "");
}
