import type { EventBody } from "#app/domain/conversation/events.ts";

export const EPISODE_STATES = [
  "requested",
  "waiting",
  "offered",
  "claimed",
  "answered",
  "transferred",
  "reopened",
  "handed-back",
  "abandoned",
  "resolved",
] as const;
/**
 * `requested`: what the agent needs is still being fetched · `waiting`, and after a transfer or a reopening `transferred`
 * and `reopened`: in a queue, nobody asked · `offered`: one agent is asked · `claimed`: held, nothing written yet ·
 * `answered`: held and written to · then back with the bot, left by the shopper, or done.
 */
export type EpisodeState = (typeof EPISODE_STATES)[number];

/** What moves an episode. `reply` is an agent's line; the others are lines of the log by their type. */
export type Move =
  | "reply"
  | Extract<
      EventBody["type"],
      | "handoff.prepared"
      | "handoff.offered"
      | "offer.missed"
      | "handoff.moved"
      | "conversation.claimed"
      | "conversation.returned"
      | "conversation.transferred"
      | "conversation.handed-back"
      | "conversation.resolved"
      | "queue.left"
    >
  | "reopened-by-shopper"
  | "reopened-by-agent";

const IN_QUEUE = {
  "handoff.moved": "waiting",
  "conversation.claimed": "claimed",
  "queue.left": "abandoned",
} as const;
const UNASKED = { ...IN_QUEUE, "handoff.offered": "offered" } as const;
const HELD = {
  "reply": "answered",
  "conversation.returned": "waiting",
  "conversation.transferred": "transferred",
  "conversation.handed-back": "handed-back",
  "conversation.resolved": "resolved",
} as const;

/** Every way from one state to the next. What is not here does not happen: a service refuses it, and a log that says it is broken. */
export const TRANSITIONS = {
  "requested": {
    "handoff.prepared": "waiting",
    "handoff.moved": "requested",
    "conversation.claimed": "claimed",
    "queue.left": "abandoned",
  },
  "waiting": UNASKED,
  "transferred": UNASKED,
  "reopened": UNASKED,
  "offered": { ...IN_QUEUE, "offer.missed": "waiting" },
  "claimed": { ...HELD, "queue.left": "abandoned" },
  "answered": HELD,
  "handed-back": {},
  "abandoned": {},
  "resolved": { "reopened-by-shopper": "reopened", "reopened-by-agent": "claimed" },
} as const satisfies Record<EpisodeState, Partial<Record<Move, EpisodeState>>>;

/** Where `move` leads from here; null where it may not be made. */
export function after(state: EpisodeState, move: Move): EpisodeState | null {
  const ways: Partial<Record<Move, EpisodeState>> = TRANSITIONS[state];
  return ways[move] ?? null;
}
