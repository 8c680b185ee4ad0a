import { say, sayCount } from "../words.ts";
import { shortSpan } from "./durations.ts";
import { levelNow, type Timed } from "./service.ts";

const SHOWN = 2;

type Props = { rows: readonly Timed[]; now: number; onOpen: (id: string) => void };

/** For whoever answers for a queue: which promises are about to break, or broken, and one press to step in. */
export function ServiceStrip({ rows, now, onOpen }: Props) {
  if (rows.length === 0) return null;
  return (
    <section className="bt-strip" aria-label={say("alert.service")}>
      <ul>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.conversationId} data-level={levelNow(row.service, now)}>
            <span className="bt-figure">{dangerWords(row, now)}</span>
            <button
              type="button"
              className="bt-plain"
              aria-label={`${say("alert.service.open")}: ${row.who}`}
              onClick={() => onOpen(row.conversationId)}
            >
              {say("alert.service.open")}
            </button>
          </li>
        ))}
        {rows.length > SHOWN && (
          <li className="bt-muted">{sayCount("alert.service.more", rows.length - SHOWN)}</li>
        )}
      </ul>
    </section>
  );
}

function dangerWords({ who, queueName, agentName, waitingSince, service }: Timed, now: number): string {
  const due = Date.parse(service.dueAt);
  const queue = queueName ?? "";
  const left = shortSpan(Math.abs(due - now));
  if (waitingSince === null) {
    const name = agentName ?? say("author.agent");
    return now < due
      ? say("alert.service.held", { who, name, left })
      : say("alert.service.held.late", { who, name, late: left });
  }
  const since = Date.parse(waitingSince);
  // After a transfer the wait begins anew, and what was promised at first does not.
  if (due <= since) return say("alert.service.overdue", { who, queue, late: left });
  const words = { who, queue, waited: shortSpan(now - since), target: shortSpan(due - since) };
  return now < due ? say("alert.service.waits", words) : say("alert.service.late", { ...words, late: left });
}
