import type { InboxRow } from "#app/contract/inbox-row.ts";
import { say } from "../words.ts";
import { clockFace } from "./durations.ts";
import type { Me } from "./me.ts";

const LATE_MS = 90_000;

/** Who has it now, in one word: the AI, nobody yet and since when, or a name. */
export function HolderLabel({ row, now, me }: { row: InboxRow; now: number | null; me: Me }) {
  if (row.holder === "queue") {
    const waited = row.waitingSince && now !== null ? now - Date.parse(row.waitingSince) : 0;
    return (
      <span className="bt-holder" data-holder="queue" data-late={waited > LATE_MS}>
        {say("holder.queue", { time: clockFace(waited) })}
      </span>
    );
  }
  return (
    <span className="bt-holder" data-holder={row.holder}>
      {row.holder === "agent" ? name(row, me) : say(`holder.${row.holder}`)}
    </span>
  );
}

function name({ agentId, agentName }: InboxRow, me: Me): string {
  return agentId === me.agentId ? say("holder.you") : (agentName ?? say("author.agent"));
}
