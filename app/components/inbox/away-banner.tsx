import { say } from "../words.ts";
import type { Presence } from "./use-presence.ts";

/** An agent who is away and does not know it would wonder all morning. */
export function AwayBanner({ presence: { isAway, wasSetAway, setAway } }: { presence: Presence }) {
  if (!isAway) return null;
  return (
    <div className="bt-banner" role="status" data-tone={wasSetAway ? "warning" : "quiet"}>
      <p>{say(wasSetAway ? "presence.away.missed" : "presence.away.chosen")}</p>
      <button type="button" className="bt-button" onClick={() => setAway(false)}>
        {say("presence.back")}
      </button>
    </div>
  );
}
