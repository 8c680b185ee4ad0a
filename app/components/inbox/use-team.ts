import { useCallback, useEffect, useState } from "react";
import { ask } from "./agent-api.ts";
import type { Team } from "./team.ts";

const EVERY_MS = 30_000;

export type LiveTeam = {
  /** Null until it was read once. */
  readonly team: Team | null;
  /** Reads it anew; false where that failed. */
  readonly refresh: () => Promise<boolean>;
};

/** Who is there and how the queues stand: read now and again, and whenever it is about to be used. */
export function useTeam(): LiveTeam {
  const [team, setTeam] = useState<Team | null>(null);
  const refresh = useCallback(async () => {
    const answer = await ask<Team>("/agent/team");
    if (answer.ok) setTeam(answer.value);
    return answer.ok;
  }, []);
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => document.visibilityState === "visible" && void refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return { team, refresh };
}
