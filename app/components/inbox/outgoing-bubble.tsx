import { say } from "../words.ts";
import type { Outgoing } from "./outbox.ts";

type Props = { outgoing: Outgoing; onRetry: () => void; onTakeBack: (outgoing: Outgoing) => void };

/** A message on its way. It never looks sent before it is. */
export function OutgoingBubble({ outgoing, onRetry, onTakeBack }: Props) {
  const { status, text, why } = outgoing;
  return (
    <div className="bt-line" data-author="agent" data-status={status}>
      <div className="bt-bubble">{text}</div>
      <div className="bt-meta" role={status === "sending" || status === "sent" ? undefined : "alert"}>
        {say(`outgoing.${status}`)} {why}
        {status === "not-sent" && (
          <button type="button" className="bt-plain" onClick={onRetry}>
            {say("outgoing.retry")}
          </button>
        )}
        {status === "refused" && (
          <button type="button" className="bt-plain" onClick={() => onTakeBack(outgoing)}>
            {say("outgoing.takeBack")}
          </button>
        )}
      </div>
    </div>
  );
}
