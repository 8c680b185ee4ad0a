import type { Line } from "#app/contract/line.ts";
import type { MissedWhy, ReturnedWhy } from "#app/domain/conversation/handoff-events.ts";
import { say, sayValue } from "../words.ts";
import { clockFace } from "./durations.ts";
import { pointInTime } from "./point-in-time.ts";

const MISSED = ["no-answer", "declined", "gone"] as const satisfies readonly MissedWhy[];
const RETURNED = ["gone", "removed", "released"] as const satisfies readonly ReturnedWhy[];

/** What happened, in a sentence, for the lines nobody said. */
export function lineNote(line: Line): string {
  const name = line.agentName ?? say("author.agent");
  const { queueName: queue = "" } = line;
  switch (line.type) {
    case "person.requested":
      return say("line.personRequested");
    case "handoff.requested":
      return handedOver(line);
    case "handoff.prepared":
      return say(line.found ? "line.prepared" : "line.prepared.not");
    case "handoff.offered":
      return say("line.askedAgent", { name: nameOf(line.to), time: clockFace((line.seconds ?? 0) * 1_000) });
    case "offer.missed":
      return missed(line);
    case "handoff.moved":
      return say("line.moved", { queue });
    case "conversation.claimed":
      return claimed(line, name);
    case "conversation.returned":
      return returned(line);
    case "conversation.transferred":
      return line.to
        ? say("line.transferred.to", { name, queue, to: line.to.name })
        : say("line.transferred", { name, queue });
    case "conversation.handed-back":
      return say("line.handedBack", { name });
    case "conversation.snoozed":
      return say("line.snoozed", { name, time: line.until ? pointInTime(line.until, line.at) : "" });
    case "conversation.woken":
      return say("line.woken");
    case "conversation.reopened":
      return line.author === "agent" ? say("line.reopened", { name }) : say("line.reopened.shopper");
    case "queue.left":
      return say("line.left");
    case "mail.chosen":
      return line.text ? say("line.mail.to", { address: line.text }) : say("line.mail");
    case "verification.offered":
      return say("line.verify.offered");
    case "verification.requested":
      return say("line.verify.requested", { order: line.orderName ?? "" });
    case "shopper.verified":
      return say("line.verify.verified", {
        order: line.orderName ?? "",
        time: line.until ? pointInTime(line.until, line.at) : "",
      });
    case "service.warned":
    case "service.breached":
      return serviceLevel(line);
    case "answer.helped":
      return say("line.helped");
    case "conversation.resolved":
      return say("line.resolved", { name, outcome: sayValue("outcome", line.outcome ?? "none") });
    case "conversation.rated":
      return say("line.rated", { score: line.score ?? 0 });
    default:
      return line.text ?? "";
  }
}

function handedOver({ queueName = "", reason = "", evidence }: Line): string {
  const words = evidence?.words.map((word) => `“${word}”`).join(", ") ?? "";
  const why = sayValue("reason", reason).toLocaleLowerCase("en");
  if (words === "") return say("line.handedOver", { queue: queueName, reason: why });
  return say("line.handedOver.words", { queue: queueName, reason: why, words });
}

function claimed({ how }: Line, name: string): string {
  if (how === "next") return say("line.claimed.next", { name });
  return say(how === "offered" ? "line.claimed.offered" : "line.claimed", { name });
}

function missed({ why, to }: Line): string {
  const known = MISSED.find((it) => it === why) ?? "no-answer";
  return say(`line.missed.${known}`, { name: nameOf(to) });
}

function returned({ why, from }: Line): string {
  const known = RETURNED.find((it) => it === why) ?? "released";
  return say(`line.returned.${known}`, { name: nameOf(from) });
}

function serviceLevel({ type, target, lead }: Line): string {
  const level = type === "service.warned" ? "warned" : "breached";
  const known = target === "resolution" ? target : "first-reply";
  return say(`line.service.${level}.${known}`, { lead: lead?.name ?? say("line.service.admins") });
}

function nameOf(named: Line["to"]): string {
  return named?.name ?? say("author.agent");
}
