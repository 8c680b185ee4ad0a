import { adminWords as say } from "#app/admin-words.ts";
import type { TextRefusal } from "#app/domain/words/check-text.ts";

/** Why a shop's own sentence cannot be used, in words for whoever wrote it. */
export function sayTextProblem(refusal: TextRefusal): string {
  const list = (names: readonly string[]) => names.map((name) => `{${name}}`).join(", ");
  switch (refusal.code) {
    case "text-too-long":
      return say("text.text-too-long", { letters: refusal.letters, most: refusal.most });
    case "unknown-variable":
      if (refusal.allowed.length === 0)
        return say("text.no-variables", { variable: `{${refusal.variable}}` });
      return say("text.unknown-variable", {
        variable: `{${refusal.variable}}`,
        allowed: list(refusal.allowed),
      });
    case "vague-without-number":
      return say("text.vague-without-number", { word: refusal.word });
    case "number-missing":
      return say("text.number-missing", { allowed: list(refusal.oneOf) });
    default:
      return say(`text.${refusal.code}`);
  }
}
