import { useState } from "react";
import { post } from "#app/components/post.ts";
import type { ContextTest } from "#app/services/test-context.server.ts";

type State = {
  readonly isRunning: boolean;
  readonly result: ContextTest | null;
  readonly problem: { readonly message: string; readonly isOfOrder: boolean } | null;
};

/** Runs the test, for one order or for the newest. What was shown before stays until the next answer is here. */
export function useContextTest() {
  const [state, setState] = useState<State>({ isRunning: false, result: null, problem: null });

  async function run(order: string): Promise<void> {
    setState((before) => ({ ...before, isRunning: true, problem: null }));
    const answer = await post<ContextTest>("/app/context/test", { order });
    if (answer.ok) return setState({ isRunning: false, result: answer.value, problem: null });
    const { status, message } = answer;
    setState((before) => ({ ...before, isRunning: false, problem: { message, isOfOrder: status === 400 } }));
  }
  return { ...state, run };
}
