import { useState } from "react";
import { say } from "../words.ts";
import { ask } from "./agent-api.ts";
import type { OfferedRow } from "./offers.ts";
import { refusalWords } from "./refused-line.tsx";
import type { Offers } from "./use-offers.ts";

type After = {
  readonly offers: Offers;
  readonly onTaken: (id: string) => void;
  readonly tell: (sentence: string) => void;
};

/** Accepting, passing, and taking the next in line. What comes of it is told at once, by name where somebody was faster. */
export function useTaking({ offers, onTaken, tell }: After) {
  const [isBusy, setIsBusy] = useState(false);

  async function accept(row: OfferedRow): Promise<void> {
    offers.answered(row);
    const answer = await ask(`/agent/conversations/${row.conversationId}/claim`, {});
    if (answer.ok) return onTaken(row.conversationId);
    if (answer.status !== 409) offers.takeBack(row);
    tell(refusalWords(answer, row.who));
  }
  async function pass(row: OfferedRow): Promise<void> {
    offers.answered(row);
    const answer = await ask(`/agent/conversations/${row.conversationId}/decline`, {});
    // It was gone already, and that is what the agent wanted.
    if (answer.ok || answer.status === 409) return;
    offers.takeBack(row);
    tell(answer.message || say("problem.notReached"));
  }
  async function next(): Promise<void> {
    if (isBusy) return;
    setIsBusy(true);
    const answer = await ask<{ conversationId: string }>("/agent/next", {});
    setIsBusy(false);
    if (answer.ok) onTaken(answer.value.conversationId);
    else tell(answer.message || say("problem.notReached"));
  }
  return {
    accept: (row: OfferedRow) => void accept(row),
    pass: (row: OfferedRow) => void pass(row),
    next: () => void next(),
  };
}
