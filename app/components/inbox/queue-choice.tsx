import { useId } from "react";
import { say } from "../words.ts";
import { queueWords } from "./queue-words.ts";
import type { TeamQueue } from "./team.ts";

type Props = {
  queues: readonly TeamQueue[];
  chosen: string;
  now: number;
  onChoose: (queueId: string) => void;
};

export function QueueChoice({ queues, chosen, now, onChoose }: Props) {
  const group = useId();
  return (
    <fieldset className="bt-choices">
      <legend>{say("conversation.transfer.queue")}</legend>
      {queues.map((queue) => (
        <label key={queue.queueId} className="bt-choice">
          <input
            type="radio"
            name={group}
            checked={queue.queueId === chosen}
            onChange={() => onChoose(queue.queueId)}
          />
          <span>{queue.name}</span>
          <span className="bt-muted">{queueWords(queue, now)}</span>
        </label>
      ))}
    </fieldset>
  );
}
