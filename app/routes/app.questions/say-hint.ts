import { say } from "#app/components/words.ts";
import type { ClearHint, HarmHint } from "#app/domain/questions/suggest.ts";

/** What Baton would answer to "could it hurt?", and why. */
export function sayHarm(hint: HarmHint | null): string {
  if (!hint) return say("questions.hint.none");
  const why =
    hint.why === "routine"
      ? say("questions.hint.routine")
      : say(`questions.hint.${hint.why}`, { words: hint.words.map((word) => `“${word}”`).join(", ") });
  return `${sayAnswer(hint.says)} ${why}`;
}

/** The same for "is it clear?". */
export function sayClear(hint: ClearHint | null): string {
  return hint ? `${sayAnswer(hint.says)} ${sayPages(hint)}` : say("questions.hint.none");
}

function sayAnswer(says: boolean): string {
  return say(says ? "questions.hint.yes" : "questions.hint.no");
}

function sayPages(hint: ClearHint): string {
  switch (hint.why) {
    case "one-page":
      return say("questions.hint.one-page", { title: hint.title, found: hint.found, of: hint.of });
    case "several-pages":
      return say("questions.hint.several-pages", {
        titles: hint.titles.map((title) => `“${title}”`).join(", "),
      });
    case "few":
      return say("questions.hint.few", { found: hint.found, of: hint.of });
    case "no-page":
      return say("questions.hint.no-page");
  }
}
