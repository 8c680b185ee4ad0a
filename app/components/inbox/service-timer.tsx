import type { InboxRow } from "#app/contract/inbox-row.ts";
import { say } from "../words.ts";
import { shortSpan } from "./durations.ts";
import { isTimed, levelNow } from "./service.ts";

/** What the service level still allows, counting down; told by words and a mark, not by colour alone. */
export function ServiceTimer({ row, now }: { row: InboxRow; now: number | null }) {
  if (now === null || !isTimed(row)) return null;
  const level = levelNow(row.service, now);
  const left = Date.parse(row.service.dueAt) - now;
  const time = shortSpan(Math.abs(left));
  return (
    <span className="bt-service" data-level={level} title={say(`list.service.${level}.label`, { time })}>
      {level !== "fine" && <span aria-hidden="true">{level === "warned" ? "▲ " : "! "}</span>}
      {say(`list.service.${level}`, { time })}
    </span>
  );
}
