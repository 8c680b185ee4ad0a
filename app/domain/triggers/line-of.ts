import type { Rule } from "./rule.ts";

/** What a rule says to a shopper of this language: in it, in the language without its region, in English; or nothing of its own. */
export function lineOf({ lines }: Pick<Rule, "lines">, locale: string): string | null {
  const [language = ""] = locale.split("-");
  return lines[locale] ?? lines[language] ?? lines["en"] ?? null;
}
