import type { InboxRow } from "#app/contract/inbox-row.ts";
import type { Refusal } from "./agent-api.ts";
import { NoteDialog } from "./note-dialog.tsx";
import { SnoozeDialog } from "./snooze-dialog.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";
import type { LiveTeam } from "./use-team.ts";

/** The actions that ask something before they are done. */
export type Asking = "transfer" | "hand-back" | "release" | "snooze";

type Props = {
  asking: Asking | null;
  row: InboxRow;
  myId: string;
  now: number;
  live: LiveTeam;
  /** Null: done. */
  onDo: (path: string, body: unknown) => Promise<Refusal | null>;
  onClose: () => void;
};

export function ActionDialogs({ asking, row: { who, queueName }, myId, now, live, onDo, onClose }: Props) {
  switch (asking) {
    case null:
      return null;
    case "transfer":
      return (
        <TransferDialog
          {...{ who, queueName, myId, now, live, onClose }}
          onDo={(transfer) => onDo("transfer", transfer)}
        />
      );
    case "snooze":
      return <SnoozeDialog {...{ who, now, onClose }} onDo={(until) => onDo("snooze", { until })} />;
    default:
      return (
        <NoteDialog
          action={asking}
          {...{ who, onClose }}
          onDo={(note) => onDo(asking, note === undefined ? {} : { note })}
        />
      );
  }
}
