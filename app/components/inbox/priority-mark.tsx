import type { InboxRow } from "#app/contract/inbox-row.ts";
import { say } from "../words.ts";

/** Only what differs from the usual is marked, and only while it still matters. */
export function PriorityMark({ row }: { row: InboxRow }) {
  const { priority, holder } = row;
  if (priority === null || priority === "normal" || (holder !== "queue" && holder !== "agent")) return null;
  return (
    <span className="bt-priority" data-priority={priority}>
      <span aria-hidden="true">{priority === "low" ? "↓" : "↑"}</span> {say(`list.priority.${priority}`)}
    </span>
  );
}
