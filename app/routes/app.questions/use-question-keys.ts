import type { KeyboardEvent } from "react";
import type { Mined } from "#app/services/mine-questions.server.ts";
import { suggested } from "./suggested.ts";
import type { useAnswers } from "./use-answers.ts";

type Question = Mined["questions"][number];

type Told = {
  shown: readonly Question[];
  openId: string | null;
  answers: ReturnType<typeof useAnswers>;
  give: (question: Question, part: { harm?: boolean; clear?: boolean }) => void;
  go: (id: string | null) => void;
};

/** Y and N answer the first open question, S takes the suggestions, arrows move, Backspace takes answers back. */
export function useQuestionKeys({ shown, openId, answers, give, go }: Told) {
  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const at = shown.findIndex(({ id }) => id === openId);
    const question = shown[at];
    const key = event.key.toLowerCase();
    if (key === "arrowdown" || key === "arrowup") {
      const next = shown[Math.min(shown.length - 1, Math.max(0, at + (key === "arrowdown" ? 1 : -1)))];
      if (next) go(next.id);
    } else if (!question) return;
    else if (key === "y" || key === "n") {
      const { harm, clear } = answers.answersTo(question.id);
      if (harm === null) give(question, { harm: key === "y" });
      else if (clear === null) give(question, { clear: key === "y" });
      else return;
    } else if (key === "s") {
      const part = suggested(question.suggestion, answers.answersTo(question.id));
      if (part) give(question, part);
    } else if (key === "backspace") answers.takeBack(question);
    else return;
    event.preventDefault();
  };
}
