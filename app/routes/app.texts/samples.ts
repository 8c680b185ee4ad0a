import { say, sayValue } from "#app/components/words.ts";
import type { ChatLanguage } from "#app/domain/words/languages.ts";

/** What the preview fills in: one shopper's evening, the same on every visit. */
const SAMPLES: Record<string, string | number> = {
  queue: say("sample.queue"),
  agent: say("sample.agent"),
  name: say("sample.name"),
  place: 2,
  low: 2,
  high: 4,
  seconds: 75,
  hours: 24,
  email: "mara@example.com",
  waited: "1:15",
  promised: 4,
  order: "#4521",
  status: say("sample.status"),
  company: "DHL",
  number: "JD014600006281",
};

/** What the shop itself says in the shopper's language. */
const SPOKEN: ReadonlySet<string> = new Set(["opens", "answer", "title", "titles"]);

/** What a shopper would read. What nobody can fill in stays as it was typed, so that it is seen. */
export function preview(body: string, language: ChatLanguage): string {
  return body.replace(/\{(\w+)\}/g, (typed, name: string) =>
    SPOKEN.has(name) ? sayValue(`sample.${name}`, language) : String(SAMPLES[name] ?? typed),
  );
}
