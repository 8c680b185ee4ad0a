import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { Line } from "./line.ts";

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
        ruleId,
        ruleName,
        serviceSeconds,
        at,
        ...rest
      } = event;
      return { ...rest, ...known({ ruleId, ruleName, serviceSeconds }), at: at.toISOString() };
    }
    case "person.offered": {
      const { ruleId, ruleName, at, ...rest } = event;
      return { ...rest, ...known({ ruleId, ruleName }), at: at.toISOString() };
    }
    case "wait.told": {
      const { link, told, at, ...rest } = event;
      return { ...rest, at: at.toISOString(), ...(link ? { link } : {}), ...(told ? { told } : {}) };
    }
    default: {
      const { at, ...rest } = event;
      return { ...withoutVisitor(rest), at: at.toISOString() };
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
  "kind",
  "source",
  "n",
  "told",
  "link",
  "outcome",
  "score",
] as const satisfies readonly (keyof Line)[];

/** That nothing was found or nothing helped, a shopper may be told; what the shop makes of their words or mood, not. */
const TOLD_TO_SHOPPERS: ReadonlySet<string> = new Set(["outside-knowledge", "unresolved-turns"]);

/** How the shopper sees it. Why they were handed over is the shop's to know. */
export function shopperLine(event: LogEvent): Line {
  const line = agentLine(event);
  const { seq, type, at } = line;
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
function ofTheirs(event: LogEvent): Pick<Line, "reason" | "answerBy"> {
  if (event.type === "handoff.requested" && event.answerBy === "e-mail") return { answerBy: event.answerBy };
  if (event.type !== "person.offered" || !TOLD_TO_SHOPPERS.has(event.reason)) return {};
  return { reason: event.reason };
}

type Known<Fields> = { [Field in keyof Fields]?: NonNullable<Fields[Field]> };

/** Without the fields that say nothing. */
function known<Fields extends object>(fields: Fields): Known<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Known<Fields>;
}

function withoutVisitor<T extends object>(it: T): Omit<T, "visitorId"> {
  const { visitorId: _visitorId, ...rest } = it as T & { visitorId?: unknown };
  return rest;
}
