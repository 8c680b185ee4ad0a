import { sayLanguage } from "#app/components/matrix/say-rule.ts";
import { say } from "#app/components/words.ts";
import type { Warning } from "./warnings.ts";

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** What is wrong, what a shopper would meet, and what to do about it. */
export function sayWarning(warning: Warning): string {
  switch (warning.code) {
    case "untrained":
      return say("queues.warning.untrained", { skills: list.format(warning.skills) });
    case "language":
      return say("queues.warning.language", { languages: list.format(warning.languages.map(sayLanguage)) });
    case "fallback-untrained":
      return say("queues.warning.fallback-untrained", {
        queue: warning.queue,
        skills: list.format(warning.skills),
      });
    case "unknown-zone":
      return say("queues.warning.unknown-zone", { zone: warning.zone });
    default:
      return say(`queues.warning.${warning.code}`);
  }
}
