import { useMemo } from "react";
import { calling } from "./alerts.ts";
import type { Me } from "./me.ts";
import { loadOf } from "./offers.ts";
import type { Rows } from "./state.ts";
import type { Team } from "./team.ts";
import { useAlertSound } from "./use-alert-sound.ts";
import { useAlertTitle } from "./use-alert-title.ts";
import { useDesktopAlerts } from "./use-desktop-alerts.ts";
import type { Presence } from "./use-presence.ts";

type Called = {
  readonly rows: Rows | null;
  readonly me: Me;
  readonly team: Team | null;
  readonly presence: Presence;
  readonly waiting: number;
  readonly onOpen: (id: string) => void;
};

/** Sound, title and notification as long as somebody waits for this agent; all end when somebody takes it. */
export function useCalls({ rows, me, team, presence, waiting, onOpen }: Called) {
  const { agentId, role } = me;
  const { isAway, capacity } = presence;
  const load = useMemo(() => (rows ? loadOf(agentId, rows) : 0), [rows, agentId]);
  const calls = useMemo(() => {
    if (!rows || role === "viewer") return [];
    const hasRoom = capacity === null || load < capacity;
    return calling(rows, { agentId, isAway: isAway === true, hasRoom }, team);
  }, [rows, role, agentId, isAway, capacity, load, team]);
  useAlertTitle(waiting, calls);
  return {
    load,
    sound: useAlertSound(calls.map(({ conversationId }) => conversationId)),
    desktop: useDesktopAlerts(calls, agentId, onOpen),
  };
}
