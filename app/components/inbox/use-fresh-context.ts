import { useCallback, useEffect, useRef } from "react";
import { ask } from "./agent-api.ts";
import type { Known } from "./known.ts";

/** Several things often change in one moment: a webhook brings an order and its customer. */
const TOGETHER_MS = 250;

/** Reads the block of an open conversation and what stands beside it anew, once for what changes within a moment. */
export function useFreshContext(id: string, onKnown: (known: Known) => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), [id]);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void ask<Known>(`/agent/conversations/${id}/context`).then((answer) => {
        if (answer.ok) onKnown(answer.value);
      });
    }, TOGETHER_MS);
  }, [id, onKnown]);
}
