const NAMES = new Intl.DisplayNames(["en"], { type: "language" });

/** "German" for `de`; a tag that is none stays as it is. */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
