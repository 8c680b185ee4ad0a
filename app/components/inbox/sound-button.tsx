import { say } from "../words.ts";
import type { AlertSwitch } from "./use-alert-sound.ts";

/** Whether this browser sounds when somebody waits. Always in sight: a mute that one forgets costs a shopper. */
export function SoundButton({ alert: { state, toggle } }: { alert: AlertSwitch }) {
  return (
    <button
      type="button"
      className="bt-sound"
      data-state={state}
      title={say(`alert.sound.${state}.help`)}
      aria-keyshortcuts="M"
      onClick={toggle}
    >
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
        <path
          d="M10 3a4.5 4.5 0 0 0-4.5 4.5v3L4 13.5h12l-1.5-3v-3A4.5 4.5 0 0 0 10 3Zm-1.8 12a1.9 1.9 0 0 0 3.6 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
        {state !== "on" && <path d="m3.5 3.5 13 13" stroke="currentColor" strokeWidth="1.5" />}
      </svg>
      {say(`alert.sound.${state}`)}
    </button>
  );
}
