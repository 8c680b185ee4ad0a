import { useState } from "react";
import { say } from "../words.ts";
import type { Refusal } from "./agent-api.ts";
import { Dialog } from "./dialog.tsx";
import { NoteField } from "./note-field.tsx";
import { useSubmit } from "./use-submit.ts";

type Props = {
  action: "hand-back" | "release";
  who: string;
  onDo: (note: string | undefined) => Promise<Refusal | null>;
  onClose: () => void;
};

/** Before a conversation leaves the agent's hands: what follows from it, and a word for whoever comes next. */
export function NoteDialog({ action, who, onDo, onClose }: Props) {
  const [note, setNote] = useState("");
  const { isBusy, problem, submit } = useSubmit(() => onDo(note.trim() || undefined), onClose);
  return (
    <Dialog
      title={say(`conversation.${action}.title`, { who })}
      submit={say(`conversation.${action}.submit`)}
      {...{ isBusy, problem, onClose }}
      onSubmit={submit}
    >
      <p className="bt-muted">{say(`conversation.${action}.text`)}</p>
      <NoteField label={say(`conversation.${action}.note`)} note={note} onNote={setNote} onEnter={submit} />
    </Dialog>
  );
}
