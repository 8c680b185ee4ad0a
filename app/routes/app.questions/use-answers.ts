import { useEffect, useRef, useState } from "react";
import { type Answers, type KeptQuestion } from "#app/domain/questions/question.ts";
import { answerQueue, type QueueState, type Waiting } from "./answer-queue.ts";

type Answerable = KeptQuestion & Answers & { readonly id: string };

const NOTHING: QueueState = { waiting: [], isStuck: false, refused: null };
const OPEN: Answers = { harm: null, clear: null };

/** The answers as the merchant gave them, saved one by one as they are given. */
export function useAnswers(questions: readonly Answerable[]) {
  const [given, setGiven] = useState<ReadonlyMap<string, Answers>>(
    () => new Map(questions.map(({ id, harm, clear }) => [id, { harm, clear }])),
  );
  const [state, setState] = useState<QueueState>(NOTHING);
  const queue = useRef<ReturnType<typeof answerQueue> | null>(null);

  // After the first paint, because the server knows nothing of this browser.
  useEffect(() => {
    const made = answerQueue(setState);
    queue.current = made;
    setGiven((known) => made.waiting().reduce(applied, known));
    made.sendNow();
    addEventListener("online", made.sendNow);
    return () => {
      removeEventListener("online", made.sendNow);
      made.stop();
    };
  }, []);

  function put(answer: Omit<Waiting, "question">, { title, topic, examples, phrases }: KeptQuestion): void {
    const waiting = { ...answer, question: { title, topic, examples, phrases } };
    setGiven((known) => applied(known, waiting));
    queue.current?.add(waiting);
  }
  return {
    answersTo: (id: string): Answers => given.get(id) ?? OPEN,
    give: (question: Answerable, part: Partial<Record<keyof Answers, boolean>>) =>
      put({ id: question.id, ...part }, question),
    takeBack: (question: Answerable) => put({ id: question.id, forget: true }, question),
    isSaving: state.waiting.length > 0,
    isStuck: state.isStuck,
    refused: state.refused,
  };
}

function applied(
  given: ReadonlyMap<string, Answers>,
  { id, harm, clear, forget }: Waiting,
): ReadonlyMap<string, Answers> {
  const before = forget ? OPEN : (given.get(id) ?? OPEN);
  const next: Answers = { harm: harm ?? before.harm, clear: clear ?? before.clear };
  return new Map(given).set(id, next);
}
