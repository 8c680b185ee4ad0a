import { useCallback, useEffect, useRef, useState } from "react";
import { ask } from "./agent-api.ts";

const EVERY_MS = 30_000;

type Told = { readonly away: boolean; readonly capacity: number };

export type Presence = {
  /** Null until the server told. */
  readonly isAway: boolean | null;
  readonly capacity: number | null;
  /** The agent did not choose it: too many offers went by. */
  readonly wasSetAway: boolean;
  readonly setAway: (isAway: boolean) => void;
  /** Something happened after which the server may see this agent otherwise. */
  readonly refresh: () => void;
};

/** Whether this agent is given anything, by their own choice or by Baton's. */
export function usePresence(isLive: boolean): Presence {
  const [told, setTold] = useState<Told | null>(null);
  const [wasSetAway, setWasSetAway] = useState(false);
  const chosen = useRef<boolean | null>(null);

  const take = useCallback((next: Told) => {
    setTold(next);
    // What the agent did not choose here, and was not so before, somebody else decided.
    const isUnchosen = chosen.current === false;
    chosen.current = next.away;
    setWasSetAway((was) => next.away && (was || isUnchosen));
  }, []);
  const refresh = useCallback(async () => {
    const answer = await ask<Partial<Told>>("/agent/me");
    if (answer.ok) take({ away: answer.value.away ?? false, capacity: answer.value.capacity ?? 0 });
  }, [take]);
  useEffect(() => {
    if (!isLive) return;
    void refresh();
    const timer = setInterval(() => void refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [isLive, refresh]);

  async function setAway(away: boolean): Promise<void> {
    const before = told;
    chosen.current = away;
    setWasSetAway(false);
    setTold((it) => it && { ...it, away });
    const answer = await ask<{ away: boolean }>("/agent/presence", { away }, "PUT");
    if (answer.ok) return;
    chosen.current = before?.away ?? null;
    setTold(before);
  }
  return {
    isAway: told?.away ?? null,
    capacity: told?.capacity ?? null,
    wasSetAway,
    setAway: (away) => void setAway(away),
    refresh: () => void refresh(),
  };
}
