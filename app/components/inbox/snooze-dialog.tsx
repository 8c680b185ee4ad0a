import { useId, useState } from "react";
import { say } from "../words.ts";
import type { Refusal } from "./agent-api.ts";
import { Dialog } from "./dialog.tsx";
import { pointInTime } from "./point-in-time.ts";
import { localInput, SNOOZE_CHOICES, type SnoozeChoice, snoozeTimes } from "./snooze-times.ts";
import { useSubmit } from "./use-submit.ts";

type Props = {
  who: string;
  /** The server's time. */
  now: number;
  onDo: (until: string) => Promise<Refusal | null>;
  onClose: () => void;
};

/** When the conversation is to come back. */
export function SnoozeDialog({ who, now, onDo, onClose }: Props) {
  const [times] = useState(() => snoozeTimes(new Date(now)));
  const [choice, setChoice] = useState<SnoozeChoice | "own">("hour");
  const [own, setOwn] = useState(() => localInput(new Date(now + 2 * 3_600_000)));
  const group = useId();
  const until = choice === "own" ? new Date(own) : times[choice];
  const { isBusy, problem, setProblem, submit } = useSubmit(
    async () => (until ? onDo(until.toISOString()) : null),
    onClose,
  );
  function handleSubmit(): void {
    if (!until || !(until.getTime() > now)) return setProblem(say("conversation.snooze.past"));
    submit();
  }
  return (
    <Dialog
      title={say("conversation.snooze.title", { who })}
      submit={say("conversation.snooze.submit")}
      {...{ isBusy, problem, onClose }}
      onSubmit={handleSubmit}
    >
      <p className="bt-muted">{say("conversation.snooze.text")}</p>
      <div role="radiogroup" aria-label={say("conversation.snooze.title", { who })} className="bt-choices">
        {SNOOZE_CHOICES.map((it) => {
          const at = times[it];
          return (
            at && (
              <label key={it} className="bt-choice">
                <input type="radio" name={group} checked={choice === it} onChange={() => setChoice(it)} />
                <span>{say(`conversation.snooze.${it}`)}</span>
                <span className="bt-muted bt-figure">
                  {pointInTime(at.toISOString(), new Date(now).toISOString())}
                </span>
              </label>
            )
          );
        })}
        <div className="bt-choice">
          <label>
            <input type="radio" name={group} checked={choice === "own"} onChange={() => setChoice("own")} />
            <span>{say("conversation.snooze.own")}</span>
          </label>
          <input
            type="datetime-local"
            aria-label={say("conversation.snooze.own")}
            value={own}
            onChange={(event) => {
              setOwn(event.target.value);
              setChoice("own");
              setProblem(null);
            }}
          />
        </div>
      </div>
    </Dialog>
  );
}
