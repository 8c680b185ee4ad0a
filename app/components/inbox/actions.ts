import type { InboxRow } from "#app/contract/inbox-row.ts";
import { isHeld } from "#app/domain/handoff/episode.ts";
import { after, EPISODE_STATES, type EpisodeState, type Move } from "#app/domain/handoff/transitions.ts";
import type { Me } from "./me.ts";
import { amIn, queueOf, type Team } from "./team.ts";

/** What an agent can do with a conversation, and the key that does it. */
export const ACTION_KEYS = {
  "claim": "c",
  "reply": null,
  "transfer": "t",
  "hand-back": "h",
  "snooze": "s",
  "wake": "w",
  "release": "r",
  "resolve": "e",
  "reopen": "o",
} as const satisfies Record<string, string | null>;
export type Action = keyof typeof ACTION_KEYS;

/** The move of the handoff that an action makes; a snooze leaves the handoff where it is. */
const MOVES = {
  "claim": "conversation.claimed",
  "reply": "reply",
  "transfer": "conversation.transferred",
  "hand-back": "conversation.handed-back",
  "release": "conversation.returned",
  "resolve": "conversation.resolved",
  "reopen": "reopened-by-agent",
} as const satisfies Partial<Record<Action, Move>>;

/** Whoever answers may do these; the others only the one who holds the conversation. */
const FOR_EVERYBODY: ReadonlySet<Action> = new Set<Action>(["claim", "reopen"]);

/** As long after its end the same issue may be taken up again. */
const REOPEN_FOR_MS = 7 * 24 * 3_600_000;

export type May = Readonly<Record<Action, boolean>>;

type Asking = {
  readonly me: Me;
  /** Null until it was read: then the server says what its queue allows. */
  readonly team: Team | null;
  readonly now: number;
  /** When the conversation was resolved; null where it was not, or is not known. */
  readonly endedAt: number | null;
};

/** What may be done now, by the table that the server refuses by; buttons, menu and keys are drawn from this. */
export function actionsOf(row: InboxRow | undefined, asking: Asking): May {
  const { me, now, endedAt } = asking;
  const isMine = row?.holder === "agent" && row.agentId === me.agentId;
  const state = stateOf(row);
  const may = (action: Action): boolean => {
    if (!row || state === null || me.role === "viewer") return false;
    if (!isMine && !FOR_EVERYBODY.has(action)) return false;
    if (action === "snooze" || action === "wake")
      return isHeld({ state }) && (action === "wake" ? row.snoozedUntil !== null : canRest(row));
    if (action === "reopen" && endedAt !== null && now - endedAt > REOPEN_FOR_MS) return false;
    if (action === "claim" && bar(row, asking) !== null) return false;
    return after(state, MOVES[action]) !== null;
  };
  return Object.fromEntries((Object.keys(ACTION_KEYS) as Action[]).map((it) => [it, may(it)])) as May;
}

/** What its queue has against this agent's taking it out of the list. */
export function bar(
  row: InboxRow,
  { me, team }: Pick<Asking, "me" | "team">,
): "take-next" | "not-trained" | null {
  const queue = queueOf(team, row);
  if (!queue || team === null || row.offered?.agentId === me.agentId) return null;
  if (queue.isSpecialist && !amIn(team, queue, me.agentId)) return "not-trained";
  return queue.mode === "pull" && me.role !== "admin" && queue.leadId !== me.agentId ? "take-next" : null;
}

/** What is answered can wait, nothing else. */
function canRest({ state, unread, snoozedUntil }: InboxRow): boolean {
  return state === "answered" && unread === 0 && snoozedUntil === null;
}

function stateOf(row: InboxRow | undefined): EpisodeState | null {
  return EPISODE_STATES.find((it) => it === row?.state) ?? null;
}
