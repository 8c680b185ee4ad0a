import type { InboxRow } from "#app/contract/inbox-row.ts";
import { say } from "../words.ts";
import { shortSpan } from "./durations.ts";
import type { Me } from "./me.ts";

/** Why one cannot write here now, and what can be done about it. */
export function footWords(row: InboxRow, me: Me, now: number | null): string {
  const { who } = row;
  const time = shortSpan(row.waitingSince && now !== null ? now - Date.parse(row.waitingSince) : 0);
  if (row.holder === "agent") return say("foot.agent", { name: row.agentName ?? say("author.agent") });
  if (row.holder !== "queue") return say(`foot.${row.holder}`);
  if (me.role === "viewer") return say("foot.viewer", { who, time });
  if (row.offered) {
    const left = shortSpan(now === null ? 0 : Date.parse(row.offered.until) - now);
    const words = { who, time: left, waited: time };
    return row.offered.agentId === me.agentId
      ? say("foot.offered.you", words)
      : say("foot.offered", { ...words, name: row.offered.agentName });
  }
  return say(row.answerBy === "e-mail" ? "foot.mail" : "foot.queue", { who, time });
}
