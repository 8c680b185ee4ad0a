import { say, sayCount } from "../words.ts";
import { clockFace, shortSpan } from "./durations.ts";
import { KeyButton } from "./key-button.tsx";
import type { OfferedRow } from "./offers.ts";
import { PriorityMark } from "./priority-mark.tsx";
import { TierBadge } from "./tier-badge.tsx";
import { useKeys } from "./use-keys.ts";

type Props = {
  /** The most urgent first. */
  offers: readonly OfferedRow[];
  now: number | null;
  onAccept: (row: OfferedRow) => void;
  onPass: (row: OfferedRow) => void;
};

/** What this agent is asked to take: all that the decision needs, and until when. */
export function OfferCard({ offers, now, onAccept, onPass }: Props) {
  const [row] = offers;
  useKeys(
    row
      ? {
          "a": () => onAccept(row),
          "p": () => onPass(row),
          "Alt+a": () => onAccept(row),
          "Alt+p": () => onPass(row),
        }
      : {},
  );
  if (!row) return null;
  const left = now === null ? 0 : Date.parse(row.offered.until) - now;
  const waited = now !== null && row.waitingSince ? now - Date.parse(row.waitingSince) : 0;
  return (
    <section className="bt-offer" aria-label={say("offer.title")} data-hurry={left < 10_000}>
      <div className="bt-offer-text">
        <p className="bt-offer-facts">
          <span role="alert" className="bt-offer-ask">
            {say("offer.ask", { who: row.who })}
          </span>
          <TierBadge tier={row.tier} />
          <PriorityMark row={row} />
          {row.queueName && <span className="bt-muted">{say("offer.queue", { queue: row.queueName })}</span>}
          <span className="bt-muted bt-figure">{say("offer.waits", { time: shortSpan(waited) })}</span>
        </p>
        <p className="bt-offer-issue">{row.issue ?? row.lastText}</p>
        {offers.length > 1 && <p className="bt-muted">{sayCount("offer.more", offers.length - 1)}</p>}
      </div>
      <div className="bt-offer-actions">
        <span className="bt-offer-left bt-figure" role="timer">
          {say("offer.left", { time: clockFace(left) })}
        </span>
        <KeyButton label={say("offer.pass")} hint="P" onPress={() => onPass(row)} />
        <KeyButton label={say("offer.accept")} hint="A" look="primary" onPress={() => onAccept(row)} />
      </div>
    </section>
  );
}
