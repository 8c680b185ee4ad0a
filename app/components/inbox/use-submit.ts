import { useState } from "react";
import { say } from "../words.ts";
import type { Refusal } from "./agent-api.ts";

/** Does what a dialog is for: it closes when done, and says why not where it was refused. */
export function useSubmit(run: () => Promise<Refusal | null>, onDone: () => void) {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function submit(): Promise<void> {
    if (isBusy) return;
    setIsBusy(true);
    const refused = await run();
    setIsBusy(false);
    if (refused) setProblem(refused.message || say("problem.notReached"));
    else onDone();
  }
  return { isBusy, problem, setProblem, submit: () => void submit() };
}
