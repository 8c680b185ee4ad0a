import type { Answers } from "#app/domain/questions/question.ts";
import type { Suggestion } from "#app/domain/questions/suggest.ts";

/** The suggestions for what is not answered yet; null when there is none to take. */
export function suggested(
  { harm, clear }: Suggestion,
  answers: Answers,
): { harm?: boolean; clear?: boolean } | null {
  const part = {
    ...(answers.harm === null && harm && { harm: harm.says }),
    ...(answers.clear === null && clear && { clear: clear.says }),
  };
  return Object.keys(part).length === 0 ? null : part;
}
