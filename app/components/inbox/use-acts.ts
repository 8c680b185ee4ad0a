import { useCallback, useState } from "react";
import { ask, type Refusal } from "./agent-api.ts";

export type Acts = {
  readonly isBusy: boolean;
  /** Why the last one was refused. */
  readonly refused: Refusal | null;
  /** Does something with the conversation and shows a refusal in the pane; null: done. */
  readonly act: (path: string, body?: unknown) => Promise<Refusal | null>;
  /** The same for a dialog, which shows a refusal itself. */
  readonly send: (path: string, body?: unknown) => Promise<Refusal | null>;
};

/** What an agent does with one conversation. */
export function useActs(id: string): Acts {
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const send = useCallback(
    async (path: string, body: unknown = {}) => {
      const answer = await ask(`/agent/conversations/${id}/${path}`, body);
      if (answer.ok) setRefused(null);
      return answer.ok ? null : answer;
    },
    [id],
  );
  const act = useCallback(
    async (path: string, body?: unknown) => {
      setIsBusy(true);
      const refusal = await send(path, body);
      setIsBusy(false);
      setRefused(refusal);
      return refusal;
    },
    [send],
  );
  return { isBusy, refused, act, send };
}
