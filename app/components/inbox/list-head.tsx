import { say } from "../words.ts";
import type { Connection } from "./follow.ts";
import { SoundButton } from "./sound-button.tsx";
import type { AlertSwitch } from "./use-alert-sound.ts";
import type { DesktopAlerts } from "./use-desktop-alerts.ts";

type Props = { connection: Connection; sound: AlertSwitch | null; desktop: DesktopAlerts };

export function ListHead({ connection, sound, desktop }: Props) {
  return (
    <header className="bt-list-head">
      <h1>{say("inbox.heading")}</h1>
      <span className="bt-connection" data-state={connection} role="status">
        {say(`connection.${connection}`)}
      </span>
      {sound && <SoundButton alert={sound} />}
      {sound && desktop.permission === "default" && (
        <button type="button" className="bt-plain bt-notify" onClick={desktop.request}>
          {say("alert.notify")}
        </button>
      )}
    </header>
  );
}
