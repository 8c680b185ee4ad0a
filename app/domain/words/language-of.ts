type Told<Language extends string> = {
  /** The language of the page the shopper is on, or what the browser sends: an `Accept-Language` header. */
  readonly acceptLanguage: string | null;
  /** What the shopper's account says. */
  readonly customerLocale: string | null;
  readonly shopLocale: string | null;
  /** The first of these is the last resort. */
  readonly supported: readonly [Language, ...Language[]];
};

/** A header is read this far: nobody reads so many languages. */
const MOST_LETTERS = 1_000;

/**
 * The language in which a shopper is written to: that of the page they read, then that of their account, then the
 * shop's. A tag counts without its region too, and one that is not spoken gives way to the next.
 */
export function languageOf<Language extends string>(told: Told<Language>): Language {
  const wanted = [...acceptable(told.acceptLanguage ?? ""), told.customerLocale ?? "", told.shopLocale ?? ""];
  for (const tag of wanted) {
    const found = spoken(tag, told.supported);
    if (found !== undefined) return found;
  }
  return told.supported[0];
}

/** The tags of a header (RFC 9110, 12.5.4), the most wanted first; what cannot be read is passed over. */
function acceptable(header: string): string[] {
  return header
    .slice(0, MOST_LETTERS)
    .split(",")
    .flatMap((entry) => {
      const found =
        /^\s*([a-z]{1,8}(?:-[a-z\d]{1,8}){0,4})\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i.exec(
          entry,
        );
      const weight = Number(found?.[2] ?? 1);
      return found?.[1] !== undefined && weight > 0 ? [{ tag: found[1], weight }] : [];
    })
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

function spoken<Language extends string>(tag: string, supported: readonly Language[]): Language | undefined {
  const wanted = tag.toLowerCase().replaceAll("_", "-");
  const base = baseOf(wanted);
  return (
    supported.find((language) => language.toLowerCase() === wanted) ??
    supported.find((language) => language.toLowerCase() === base) ??
    supported.find((language) => baseOf(language.toLowerCase()) === base)
  );
}

function baseOf(tag: string): string {
  return tag.split("-")[0] ?? "";
}
