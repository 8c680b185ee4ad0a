import type { InboxRow } from "#app/contract/inbox-row.ts";
import { say } from "../words.ts";
import { shortSpan } from "./durations.ts";
import type { Me } from "./me.ts";
import { pointInTime } from "./point-in-time.ts";

/** Who has it now, in the fewest words: the AI, who is being asked and for how long, who waits since when, or a name. */
export function holderWords(row: InboxRow, me: Me, now: number | null): string {
  const until = (iso: string) => shortSpan(now === null ? 0 : Date.parse(iso) - now);
  const waited = shortSpan(row.waitingSince && now !== null ? now - Date.parse(row.waitingSince) : 0);
  switch (row.holder) {
    case "agent": {
      const name = row.agentId === me.agentId ? say("holder.you") : (row.agentName ?? say("author.agent"));
      if (row.snoozedUntil === null || now === null) return name;
      const time = pointInTime(row.snoozedUntil, new Date(now).toISOString());
      return row.agentId === me.agentId
        ? say("list.snoozed", { time })
        : say("list.snoozed.with", { name, time });
    }
    case "queue":
      if (row.offered?.agentId === me.agentId)
        return say("list.offered.you", { time: until(row.offered.until) });
      if (row.offered)
        return say("list.offered", { name: row.offered.agentName, time: until(row.offered.until) });
      return row.answerBy === "e-mail"
        ? say("list.mail.waits", { time: waited })
        : say("holder.queue", { time: waited });
    default:
      return say(`holder.${row.holder}`);
  }
}
