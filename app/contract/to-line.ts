import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { Line } from "./line.ts";

/** How an agent sees a line: everything. */
export function agentLine(event: LogEvent): Line {
  switch (event.type) {
    case "message.posted":
      return messageLine(event);
    case "handoff.requested": {
      const { ruleId, issue: _issue, tier: _tier, queueId: _queueId, at, ...rest } = event;
      return { ...rest, at: at.toISOString(), ...(ruleId === null ? {} : { ruleId }) };
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

/** How the shopper sees it. Why a person was offered is theirs to know; why they were handed over is the shop's. */
export function shopperLine(event: LogEvent): Line {
  const line = agentLine(event);
  const { seq, type, at } = line;
  const shown = Object.fromEntries(
    FOR_SHOPPERS.flatMap((field) => (line[field] === undefined ? [] : [[field, line[field]]])),
  );
  return { ...shown, seq, type, at, ...(event.type === "person.offered" ? { reason: event.reason } : {}) };
}

function messageLine(event: Extract<LogEvent, { type: "message.posted" }>): Line {
  const at = event.at.toISOString();
  if (event.author !== "bot") return { ...withoutVisitor(event), at };
  const { bot, ...said } = event;
  return { ...said, at, ...bot };
}

function withoutVisitor<T extends object>(it: T): Omit<T, "visitorId"> {
  const { visitorId: _visitorId, ...rest } = it as T & { visitorId?: unknown };
  return rest;
}
