import { BlockStack, ButtonGroup, Button, Card } from "@shopify/polaris";
import { useRef, useState } from "react";
import { say } from "#app/components/words.ts";
import { isAnswered } from "#app/domain/questions/verdict.ts";
import type { Mined } from "#app/services/mine-questions.server.ts";
import { QuestionRow } from "./question-row.tsx";
import type { useAnswers } from "./use-answers.ts";
import { useQuestionKeys } from "./use-question-keys.ts";

type Props = {
  questions: Mined["questions"];
  answers: ReturnType<typeof useAnswers>;
  mayAnswer: boolean;
};

/** The questions, the most frequent first; one is open at a time, and after its second answer the next one is. */
export function QuestionList({ questions, answers, mayAnswer }: Props) {
  const isOpen = (id: string) => !isAnswered(answers.answersTo(id));
  // Decided when the filter is chosen: a question does not vanish under the merchant's hands.
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [openId, setOpenId] = useState(() => questions.find(({ id }) => isOpen(id))?.id ?? null);
  const shown = chosen ? questions.filter(({ id }) => chosen.has(id)) : questions;
  const list = useRef<HTMLOListElement>(null);
  const most = questions[0]?.count ?? 1;
  const left = questions.filter(({ id }) => isOpen(id)).length;

  function go(id: string | null): void {
    setOpenId(id);
    if (id !== null) list.current?.querySelector<HTMLElement>(`[data-head="${id}"]`)?.focus();
  }
  function give(question: Props["questions"][number], part: { harm?: boolean; clear?: boolean }): void {
    const before = answers.answersTo(question.id);
    answers.give(question, part);
    if (!isAnswered({ ...before, ...part }) || isAnswered(before)) return;
    const at = shown.indexOf(question);
    const next = [...shown.slice(at + 1), ...shown.slice(0, at)].find(({ id }) => isOpen(id));
    if (next) go(next.id);
  }
  const onKeyDown = useQuestionKeys({ shown, openId, answers, give, go });
  return (
    <BlockStack gap="300">
      <div className="bt-q-filter" role="group" aria-label={say("questions.filter")}>
        <ButtonGroup variant="segmented">
          <Button pressed={chosen === null} onClick={() => setChosen(null)}>
            {say("questions.filter.all", { count: questions.length })}
          </Button>
          <Button
            pressed={chosen !== null}
            onClick={() => setChosen(new Set(questions.filter(({ id }) => isOpen(id)).map(({ id }) => id)))}
          >
            {say("questions.filter.open", { count: left })}
          </Button>
        </ButtonGroup>
      </div>
      <Card padding="0">
        {/* The keys count only while something inside has the focus. */}
        <ol ref={list} className="bt-q-list" onKeyDown={mayAnswer ? onKeyDown : undefined}>
          {shown.map((question) => (
            <QuestionRow
              key={question.id}
              question={question}
              answers={answers.answersTo(question.id)}
              most={most}
              isOpen={question.id === openId}
              mayAnswer={mayAnswer}
              onToggle={() => setOpenId(question.id === openId ? null : question.id)}
              onAnswer={(part) => give(question, part)}
              onTakeBack={() => answers.takeBack(question)}
            />
          ))}
        </ol>
      </Card>
    </BlockStack>
  );
}
