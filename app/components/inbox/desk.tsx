import { say } from "../words.ts";
import { Switch } from "../switch.tsx";
import { KeyButton } from "./key-button.tsx";
import type { Presence } from "./use-presence.ts";

type Props = {
  presence: Presence;
  load: number;
  /** Whether somebody waits in a queue that gives out the next in line. */
  hasNext: boolean;
  onNext: () => void;
};

/** The agent's own place: whether they are given chats, how many they have, and the next one. */
export function Desk({ presence, load, hasNext, onNext }: Props) {
  const { isAway, capacity, setAway } = presence;
  return (
    <div className="bt-desk">
      {isAway !== null && (
        <>
          <Switch isOn={!isAway} label={say("presence.label")} onChange={(isOn) => setAway(!isOn)} />
          <span className="bt-desk-state" data-away={isAway}>
            {say(isAway ? "presence.away" : "presence.available")}
          </span>
        </>
      )}
      {capacity !== null && (
        <span className="bt-load" title={say("presence.load.label", { load, capacity })}>
          {say("presence.load", { load, capacity })}
          {load >= capacity && ` · ${say("presence.full")}`}
        </span>
      )}
      <span className="bt-desk-next">
        <KeyButton
          label={say("inbox.next")}
          hint="N"
          look={hasNext ? "primary" : "plain"}
          title={say("inbox.next.help")}
          onPress={onNext}
        />
      </span>
    </div>
  );
}
