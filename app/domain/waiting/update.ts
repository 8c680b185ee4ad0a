import type { LogEvent, Told } from "#app/domain/conversation/events.ts";
import type { Episode } from "#app/domain/handoff/episode.ts";
import type { HandoffId } from "#app/domain/ids.ts";
import { UPDATE_EVERY_SECONDS } from "./cadence.ts";
import { sayStanding, type ToSay } from "./say-standing.ts";
import { clockSpan } from "./spans.ts";
import type { Standing } from "./standing.ts";
import { type WaitTold, waitLine } from "./window.ts";

/** Sentences of one kind take turns, so that two updates in a row never read the same. */
const TURNS = 3;

export type WaitUpdate = ToSay & {
  readonly episode: Episode;
  readonly standing: Standing;
  /** What the first estimate said; null when none was given. Later ranges do not move it: it is what was promised. */
  readonly promised: { readonly told: Told; readonly at: Date } | null;
};

/** The next word while waiting: place, time waited and a new range; a promise is corrected before it breaks. */
export function waitUpdate(input: WaitUpdate): WaitTold {
  const { episode, standing, promised, words, now } = input;
  const n = episode.updates + 1;
  const place = Math.max(1, standing.figures.place);
  const waited = clockSpan((now.getTime() - episode.requestedAt.getTime()) / 1_000);
  if (n >= episode.lastUpdate)
    return waitLine(episode.id, { kind: "update", n, text: words("wait.update.last", { place, waited }) });
  const turn = ((n - 1) % TURNS) + 1;
  const said =
    episode.state === "claimed" && episode.agent !== null
      ? taken(input, { agent: episode.agent.name, waited })
      : sayStanding(`wait.update.${turn}`, standing, { ...input, variables: { waited } });
  const sorry = slip(promised, said.told, now);
  const text =
    sorry === null
      ? said.text
      : `${words(`wait.update.${sorry.key}`, { promised: sorry.minutes, waited })} ${said.text}`;
  return waitLine(episode.id, { kind: "update", n, text, told: said.told });
}

/** Somebody has it and has not written yet: who, and when the shopper hears again. */
function taken({ words }: WaitUpdate, variables: { agent: string; waited: string }) {
  const seconds = UPDATE_EVERY_SECONDS;
  const text = words("wait.update.taken", { ...variables, seconds });
  return { text, told: { knows: "place", place: 1, nextUpdateSeconds: seconds } satisfies Told };
}

/** "late" once the promised time is over, "at-risk" when it will be before the next word or the shortest wait. */
function slip(promised: WaitUpdate["promised"], told: Told, now: Date) {
  if (promised?.told.knows !== "time") return null;
  const { highSeconds } = promised.told;
  const leftSeconds = highSeconds - (now.getTime() - promised.at.getTime()) / 1_000;
  const minutes = highSeconds / 60;
  if (leftSeconds <= 0) return { key: "late", minutes };
  const earliest =
    told.knows === "time" ? told.lowSeconds : told.knows === "place" ? Infinity : told.opensInSeconds;
  return leftSeconds < Math.max(earliest, UPDATE_EVERY_SECONDS) ? { key: "at-risk", minutes } : null;
}

/** What a shopper was told first that named a time, since they began to wait in this queue. */
export function promisedAt(events: readonly LogEvent[], handoffId: HandoffId): WaitUpdate["promised"] {
  const from = events.findLastIndex(({ type }) => BEGINS.has(type));
  const first = events
    .slice(Math.max(0, from))
    .find((event) => event.type === "wait.told" && event.handoffId === handoffId && event.told !== null);
  return first?.type === "wait.told" && first.told ? { told: first.told, at: first.at } : null;
}

/** From these on, a new promise counts. */
const BEGINS: ReadonlySet<LogEvent["type"]> = new Set<LogEvent["type"]>([
  "handoff.requested",
  "handoff.moved",
  "conversation.returned",
  "conversation.transferred",
  "conversation.reopened",
]);
