import { useEffect, useState } from "react";
import { say } from "../words.ts";
import type { Refusal } from "./agent-api.ts";
import { ColleagueChoice } from "./colleague-choice.tsx";
import { Dialog } from "./dialog.tsx";
import { NoteField } from "./note-field.tsx";
import { QueueChoice } from "./queue-choice.tsx";
import { colleagues, type Team } from "./team.ts";
import { useSubmit } from "./use-submit.ts";
import type { LiveTeam } from "./use-team.ts";

export type Transfer = { readonly queueId: string; readonly agentId?: string; readonly note?: string };

type Props = {
  who: string;
  /** The queue it stands in now, by name: chosen at first, because a colleague of the same team is the usual case. */
  queueName: string | null;
  myId: string;
  now: number;
  live: LiveTeam;
  onDo: (transfer: Transfer) => Promise<Refusal | null>;
  onClose: () => void;
};

/** To another team, or to one colleague: who is there and has room is read at the moment it is asked. */
export function TransferDialog({ who, queueName, myId, now, live, onDo, onClose }: Props) {
  const { team, refresh } = live;
  const [hasFailed, setHasFailed] = useState(false);
  const [chosenQueue, setChosenQueue] = useState<string | null>(null);
  const [agentId, setAgentId] = useState<string | null>(null);
  const [note, setNote] = useState("");
  useEffect(() => void refresh().then((isRead) => setHasFailed(!isRead)), [refresh]);

  const queue = chosenIn(team, chosenQueue, queueName);
  const { isBusy, problem, submit } = useSubmit(async () => {
    if (!queue) return null;
    const written = note.trim();
    return onDo({
      queueId: queue.queueId,
      ...(agentId !== null && { agentId }),
      ...(written !== "" && { note: written }),
    });
  }, onClose);

  return (
    <Dialog
      title={say("conversation.transfer.title", { who })}
      submit={say("conversation.transfer.submit")}
      problem={problem ?? (hasFailed && !team ? say("conversation.transfer.failed") : null)}
      isBusy={isBusy || !queue}
      onSubmit={submit}
      onClose={onClose}
    >
      {team && queue ? (
        <>
          <QueueChoice
            queues={team.queues}
            chosen={queue.queueId}
            now={now}
            onChoose={(queueId) => {
              setChosenQueue(queueId);
              setAgentId(null);
            }}
          />
          <ColleagueChoice
            key={queue.queueId}
            colleagues={colleagues(team, queue, myId)}
            chosen={agentId}
            onChoose={setAgentId}
          />
        </>
      ) : (
        !hasFailed && <p className="bt-muted">{say("conversation.transfer.loading")}</p>
      )}
      <NoteField
        label={say("conversation.transfer.note")}
        help={say("conversation.transfer.note.help")}
        note={note}
        onNote={setNote}
        onEnter={submit}
      />
    </Dialog>
  );
}

function chosenIn(team: Team | null, queueId: string | null, queueName: string | null) {
  const queues = team?.queues ?? [];
  return (
    queues.find((queue) => queue.queueId === queueId) ??
    queues.find((queue) => queue.name === queueName) ??
    queues[0]
  );
}
