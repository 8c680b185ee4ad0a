import type { Episode } from "#app/domain/handoff/episode.ts";
import type { EpisodeState } from "#app/domain/handoff/transitions.ts";
import type { ServiceLevel } from "#app/domain/routing/service-level.ts";
import type { Priority } from "#app/domain/triggers/rule.ts";
import { nextDue } from "#app/domain/handoff/next-due.ts";
import type { Conversation } from "./fold.ts";

/** The columns of `conversations` that follow from the log: what the inbox lists. Names are the table's. */
export type ConversationRow = {
  holder: "bot" | "queue" | "agent" | "nobody";
  agent_id: string | null;
  agent_name: string | null;
  queue_id: string | null;
  queue_name: string | null;
  handoff_id: string | null;
  reason: string | null;
  issue: string | null;
  tier: string;
  last_seq: number;
  last_text: string;
  last_author: string;
  last_at: Date;
  waiting_since: Date | null;
  unread: number;
  rating: number | null;
  outcome: string | null;
  /** Of the handoff that goes on; null before the first. */
  state: EpisodeState | null;
  priority: Priority | null;
  offered_to: string | null;
  offered_name: string | null;
  offered_until: Date | null;
  snoozed_until: Date | null;
  due_at: Date | null;
  warn_at: Date | null;
  level: ServiceLevel | null;
  answer_by: Episode["answerBy"] | null;
};

const LIST_CHARACTERS = 160;

/** What the inbox lists of a conversation that has at least one line. */
export function toRow(it: Conversation): ConversationRow {
  const { holder } = it;
  const said =
    it.events.findLast((event) => "text" in event && event.author !== "system") ?? it.events.at(-1);
  if (!said) throw new Error("A conversation without a line has no row");
  return {
    holder: holder.by,
    agent_id: holder.by === "agent" ? holder.agentId : null,
    agent_name: holder.by === "agent" ? holder.agentName : null,
    queue_id: holder.by === "queue" ? holder.queueId : null,
    queue_name: it.queueName,
    handoff_id: holder.by === "queue" || holder.by === "agent" ? holder.handoffId : null,
    reason: it.reason,
    issue: it.issue,
    tier: it.tier,
    last_seq: it.seq,
    last_text: "text" in said ? shorten(said.text) : "",
    last_author: said.author,
    last_at: it.events.at(-1)?.at ?? said.at,
    waiting_since: holder.by === "queue" ? holder.since : null,
    unread: it.unread,
    rating: it.rating,
    outcome: holder.by === "nobody" ? holder.outcome : null,
    ...ofEpisode(it.episode),
  };
}

function ofEpisode(it: Episode | null) {
  const due = it && nextDue(it);
  return {
    state: it?.state ?? null,
    priority: it?.priority ?? null,
    offered_to: it?.offer?.to.id ?? null,
    offered_name: it?.offer?.to.name ?? null,
    offered_until: it?.offer?.until ?? null,
    snoozed_until: it?.snoozedUntil ?? null,
    due_at: due?.at ?? null,
    warn_at: due?.warnAt ?? null,
    level: due?.level ?? null,
    answer_by: it?.answerBy ?? null,
  };
}

/** By code points, so that no character is cut in half. */
function shorten(text: string): string {
  const points = [...text];
  return points.length <= LIST_CHARACTERS ? text : `${points.slice(0, LIST_CHARACTERS - 1).join("")}…`;
}
