import type { KnowledgeIndex } from "#app/domain/bot/knowledge.ts";
import type { EventBody, Told, WaitKind } from "#app/domain/conversation/events.ts";
import type { HandoffReason } from "#app/domain/conversation/events.ts";
import type { HandoffId } from "#app/domain/ids.ts";
import type { OrderRecord } from "#app/domain/records.ts";
import type { Queue } from "#app/domain/shop.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import type { Words } from "#app/domain/words.ts";
import { confirmationFor } from "#app/domain/words/editable-texts.ts";
import { engagement } from "./engagement.ts";
import { sayStanding, type ToSay } from "./say-standing.ts";
import type { Standing } from "./standing.ts";

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

export type WaitWindow = Opening &
  ToSay & {
    readonly standing: Standing;
    /** Whether an answer by e-mail can be had instead. */
    readonly mailIsOn: boolean;
  };

/** The three messages of the first second: who comes, when, and something useful meanwhile. */
export function openWaitWindow(input: WaitWindow): WaitTold[] {
  const useful = engagement(input);
  const { text, told } = sayStanding("wait.estimate", input.standing, input);
  const invite = isLong(input.standing) && input.mailIsOn;
  const estimate = invite
    ? `${text} ${input.words("wait.exit.invite", { hours: input.queue.replyHours })}`
    : text;
  return [
    waitLine(input.handoffId, {
      kind: "confirmation",
      n: 1,
      text: confirmation(input),
      agentName: comesNext(input.standing),
    }),
    waitLine(input.handoffId, { kind: "estimate", n: 1, text: estimate, told }),
    waitLine(input.handoffId, { kind: "engagement", n: 1, text: useful.text, link: useful.link }),
  ];
}

type Line = {
  readonly kind: WaitKind;
  readonly n: number;
  readonly text: string;
  readonly told?: Told | null;
  readonly link?: WaitTold["link"];
  readonly agentName?: string | null;
};

export function waitLine(
  handoffId: HandoffId,
  { told = null, link = null, agentName = null, ...line }: Line,
): WaitTold {
  const who = agentName === null ? {} : { agentName };
  return { type: "wait.told", author: "system", handoffId, ...line, ...who, told, link };
}

/** Who is next to answer; nobody where the team is away. */
function comesNext({ nextAgentName, opensAt }: Standing): string | null {
  return opensAt === null ? nextAgentName : null;
}

/** Whether it may take so long that nobody should have to sit before the chat. */
function isLong({ opensAt, isFull, figures }: Standing): boolean {
  return opensAt !== null || isFull || figures.agentsOnline === 0;
}

function confirmation({ queue, standing, firstName, line, words, reason }: WaitWindow): string {
  const agent = comesNext(standing);
  const variables = { queue: queue.name, agent: agent ?? "", name: firstName ?? "" };
  const who = agent === null ? "team" : "agent";
  const standard = words(`wait.confirmation.${who}${firstName === null ? "" : ".named"}`, variables);
  const text = words.own(confirmationFor(reason), variables) ?? standard;
  return line === null ? text : `${line} ${text}`;
}
