import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { Line, LineType } from "./line.ts";

/** How an agent sees a line: everything. */
export function agentLine(event: LogEvent): Line {
  switch (event.type) {
    case "message.posted":
      return messageLine(event);
    case "handoff.requested": {
      const {
        issue: _issue,
        tier: _tier,
        queueId: _queueId,
        due: _due,
        preparing: _preparing,
        at,
        ...rest
      } = event;
      return { ...known(rest), at: at.toISOString() };
    }
    case "person.offered":
    case "handoff.moved":
    case "conversation.transferred": {
      const { at, queueId: _queueId, ...rest } = { queueId: null, ...event };
      return { ...known(rest), at: at.toISOString() };
    }
    case "conversation.reopened": {
      const { at, due: _due, ...rest } = { due: null, ...event };
      return { ...rest, at: at.toISOString() };
    }
    case "shopper.verified": {
      const { at, orderId: _orderId, customerId: _customerId, ...rest } = event;
      return { ...rest, at: at.toISOString() };
    }
    case "wait.told": {
      const { link, told, at, ...rest } = event;
      return { ...rest, at: at.toISOString(), ...(link ? { link } : {}), ...(told ? { told } : {}) };
    }
    default: {
      const { at, ...rest } = event;
      return { ...known(withoutVisitor(rest)), at: at.toISOString() };
    }
  }
}

/** What a shopper may read of a line. Whatever is not named here stays inside: ids of staff, rules, evidence, scores. */
const FOR_SHOPPERS = [
  "seq",
  "type",
  "at",
  "author",
  "text",
  "clientId",
  "agentName",
  "queueName",
  "orderName",
  "kind",
  "source",
  "n",
  "told",
  "link",
  "outcome",
  "score",
  "until",
] as const satisfies readonly (keyof Line)[];

/** How the team shares out its work is the team's to know. */
const HIDDEN: ReadonlySet<LineType> = new Set<LineType>([
  "handoff.prepared",
  "handoff.offered",
  "offer.missed",
  "conversation.snoozed",
  "conversation.woken",
  "service.warned",
  "service.breached",
]);

/** That nothing was found or nothing helped, a shopper may be told; what the shop makes of their words or mood, not. */
const TOLD_TO_SHOPPERS: ReadonlySet<string> = new Set(["outside-knowledge", "unresolved-turns"]);

/** How the shopper sees it. Why they were handed over is the shop's to know. */
export function shopperLine(event: LogEvent): Line {
  const line = agentLine(event);
  const { seq, type, at } = line;
  if (HIDDEN.has(type)) return { seq, type: "event.hidden", at };
  const shown = Object.fromEntries(
    FOR_SHOPPERS.flatMap((field) => (line[field] === undefined ? [] : [[field, line[field]]])),
  );
  return { ...shown, seq, type, at, ...ofTheirs(event) };
}

function messageLine(event: Extract<LogEvent, { type: "message.posted" }>): Line {
  const at = event.at.toISOString();
  if (event.author !== "bot") return { ...withoutVisitor(event), at };
  const { bot, ...said } = event;
  return { ...said, at, ...bot };
}

/** What of a decision concerns them: why a person is offered, and that one answers by e-mail instead of here. */
function ofTheirs(event: LogEvent): Pick<Line, "reason" | "answerBy" | "mayMail"> {
  if (event.type === "handoff.requested")
    return {
      ...(event.answerBy === "e-mail" && { answerBy: event.answerBy }),
      ...(event.mayMail && { mayMail: true }),
    };
  if (event.type !== "person.offered" || !TOLD_TO_SHOPPERS.has(event.reason)) return {};
  return { reason: event.reason };
}

/** A field that may say nothing is there or not; the others stay as they are. */
type Known<Fields> = Fields extends unknown
  ? { [Field in keyof Fields as null extends Fields[Field] ? never : Field]: Fields[Field] } & {
      [Field in keyof Fields as null extends Fields[Field] ? Field : never]?: NonNullable<Fields[Field]>;
    }
  : never;

/** Without the fields that say nothing. */
function known<Fields extends object>(fields: Fields): Known<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Known<Fields>;
}

function withoutVisitor<T extends object>(it: T): Omit<T, "visitorId"> {
  const { visitorId: _visitorId, ...rest } = it as T & { visitorId?: unknown };
  return rest;
}
