import { sayValue } from "#app/components/words.ts";

/** How long rows of this kind are kept, in a few words; nothing where no more is to be said than the choice below the table. */
export function sayKept(kind: string): string {
  const said = sayValue("data.kept", kind);
  return said === kind ? "" : said;
}
