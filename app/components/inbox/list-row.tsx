import type { InboxRow } from "#app/contract/inbox-row.ts";
import { say, sayCount, sayValue } from "../words.ts";
import { shortAge } from "./durations.ts";
import { HolderLabel } from "./holder-label.tsx";
import type { Me } from "./me.ts";
import { PriorityMark } from "./priority-mark.tsx";
import { ServiceTimer } from "./service-timer.tsx";
import { TierBadge } from "./tier-badge.tsx";

type Props = { row: InboxRow; now: number | null; me: Me; isOpen: boolean; onOpen: (id: string) => void };

export function ListRow({ row, now, me, isOpen, onOpen }: Props) {
  const topic = row.issue ?? (row.reason && sayValue("reason", row.reason));
  return (
    <li>
      <button
        type="button"
        className="bt-row"
        aria-current={isOpen}
        data-unread={row.unread > 0}
        data-conversation={row.conversationId}
        onClick={() => onOpen(row.conversationId)}
      >
        <span className="bt-row-top">
          <span className="bt-who">{row.who}</span>
          <TierBadge tier={row.tier} />
          <PriorityMark row={row} />
          <span className="bt-age">{now === null ? "" : shortAge(now - Date.parse(row.lastAt))}</span>
        </span>
        {topic && <span className="bt-topic">{topic}</span>}
        <span className="bt-words">
          <span className="bt-author">{author(row, me)}</span>
          {row.lastText}
        </span>
        <span className="bt-row-foot">
          <HolderLabel {...{ row, now, me }} />
          <ServiceTimer {...{ row, now }} />
          {row.unread > 0 && (
            <span className="bt-unread" aria-label={sayCount("inbox.unread", row.unread)}>
              {row.unread}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

function author({ lastAuthor, agentId, agentName }: InboxRow, me: Me): string {
  if (lastAuthor === "shopper") return "";
  if (lastAuthor === "agent")
    return `${agentId === me.agentId ? say("author.you") : (agentName ?? say("author.agent"))}: `;
  return `${say("author.bot")}: `;
}
