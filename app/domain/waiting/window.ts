import type { EventBody, HandoffReason, Told } from "#app/domain/conversation/events.ts";
import type { KnowledgeIndex } from "#app/domain/bot/knowledge.ts";
import type { HandoffId } from "#app/domain/ids.ts";
import type { OrderRecord, Queue } from "#app/domain/shop.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import type { Words } from "#app/domain/words.ts";
import { engagement } from "./engagement.ts";
import { estimateWait } from "./estimate.ts";
import { clockSpan, spanInWords } from "./spans.ts";

/** Something true is said this often until the agent's first line. */
export const UPDATE_EVERY_SECONDS = 75;
/** After four hours the shopper is not looking at the chat any more; the last update says that it is the last. */
export const LAST_UPDATE = 192;

export type QueueState = {
  /** 1 is next. */
  readonly place: number;
  readonly agentsOnline: number;
  /** Of these, who holds no conversation. */
  readonly agentsFree: number;
  /** What one conversation takes an agent. */
  readonly handleSeconds: number;
  readonly nextAgentName: string | null;
};

export type WaitTold = Extract<EventBody, { type: "wait.told" }>;

/** What the first messages need, however the answer comes. */
export type Opening = {
  readonly handoffId: HandoffId;
  readonly queue: Queue;
  readonly firstName: string | null;
  /** What the rule that fired has the shopper read first; null: nothing of its own. */
  readonly line: string | null;
  /** What the shopper wrote; all of it serves better than the last line alone. */
  readonly saidText: string;
  readonly knowledge: KnowledgeIndex;
  readonly orders: readonly OrderRecord[];
  /** What they keep for people is not linked. */
  readonly rules: readonly Rule[];
  readonly words: Words;
  readonly reason: HandoffReason;
};

export type WaitWindow = Opening & { readonly state: QueueState };

/** The three messages of the first second: who comes, when, and something useful meanwhile. */
export function openWaitWindow(input: WaitWindow): WaitTold[] {
  const { handoffId, state, words } = input;
  const told = estimateWait(state, UPDATE_EVERY_SECONDS);
  const useful = engagement(input);
  const common = { type: "wait.told", author: "system", handoffId, n: 1 } as const;
  return [
    { ...common, kind: "confirmation", text: confirmation(input), told: null, link: null },
    { ...common, kind: "estimate", text: words(...spanInWords("wait.estimate", told)), told, link: null },
    { ...common, kind: "engagement", text: useful.text, told: null, link: useful.link },
  ];
}

function confirmation({ queue, state, firstName, line, words }: WaitWindow): string {
  const variables = { queue: queue.name, agent: state.nextAgentName ?? "", name: firstName ?? "" };
  const who = state.nextAgentName === null ? "team" : "agent";
  const text = words(`wait.confirmation.${who}${firstName === null ? "" : ".named"}`, variables);
  return line === null ? text : `${line} ${text}`;
}

/** Sentences of one kind take turns, so that two updates in a row never read the same. */
const TURNS = 3;

export type WaitUpdate = {
  readonly handoffId: HandoffId;
  readonly n: number;
  readonly state: QueueState;
  /** Since the handoff was requested. */
  readonly waitedSeconds: number;
  /** What the first estimate said; null when none was given. Later ranges do not move it: it is what was promised. */
  readonly promised: Told | null;
  readonly words: Words;
};

/** The n-th word while waiting: place, time waited and a new range; a promise is corrected before it breaks. */
export function waitUpdate({ handoffId, n, state, waitedSeconds, promised, words }: WaitUpdate): WaitTold {
  const waited = clockSpan(waitedSeconds);
  const common = { type: "wait.told", author: "system", handoffId, kind: "update", n, link: null } as const;
  if (n >= LAST_UPDATE)
    return { ...common, text: words("wait.update.last", { place: state.place, waited }), told: null };
  const told = estimateWait(state, UPDATE_EVERY_SECONDS);
  const turn = ((Math.max(1, n) - 1) % TURNS) + 1;
  const [key, variables] = spanInWords(`wait.update.${turn}`, told);
  const line = words(key, { ...variables, waited });
  const slip = promised?.knows === "time" ? slipOf(told, promised.highSeconds - waitedSeconds) : null;
  const sorry = slip && words(`wait.update.${slip}`, { promised: minutesOf(promised), waited });
  const text = sorry ? `${sorry} ${line}` : line;
  return { ...common, text, told };
}

/** "late" once the promised time is over, "at-risk" when it will be before the next word or the shortest wait. */
function slipOf(told: Told, leftSeconds: number): "late" | "at-risk" | null {
  if (leftSeconds <= 0) return "late";
  const earliest = told.knows === "time" ? told.lowSeconds : Infinity;
  return leftSeconds < Math.max(earliest, UPDATE_EVERY_SECONDS) ? "at-risk" : null;
}

function minutesOf(told: Told | null): number {
  return told?.knows === "time" ? told.highSeconds / 60 : 0;
}
