import { useEffect, useId, useRef } from "react";
import { say } from "../words.ts";
import { ACTION_KEYS } from "./actions.ts";

const LIST = [
  [["J", "K"], say("keys.move")],
  [["N"], say("inbox.keys.next")],
  [["A"], say("inbox.keys.accept")],
  [["P"], say("inbox.keys.pass")],
  [[ACTION_KEYS.claim.toUpperCase()], say("keys.claim")],
  [["U"], say("keys.use")],
  ...(["transfer", "hand-back", "snooze", "wake", "release", "resolve", "reopen"] as const).map(
    (action) => [[ACTION_KEYS[action].toUpperCase()], say(`inbox.keys.${action}`)] as const,
  ),
  [["M"], say("inbox.keys.mute")],
  [["Esc"], say("inbox.keys.close")],
  [["?"], say("inbox.keys.help")],
] as const;

/** Every key, in one place. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="bt-dialog" aria-labelledby={heading} onClose={onClose}>
      <form method="dialog">
        <h2 id={heading}>{say("inbox.keys.title")}</h2>
        <dl className="bt-key-list">
          {LIST.map(([keys, what]) => (
            <div key={what}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key} className="bt-kbd">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <footer>
          <button type="submit" className="bt-button" data-look="primary">
            {say("inbox.notice.close")}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
