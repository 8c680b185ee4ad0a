import { say } from "#app/components/words.ts";
import type { RepairNote } from "#app/domain/triggers/matrix-repair.ts";
import { sayName } from "./say-rule.ts";

/** What of an old version could not come back, a sentence each. */
export function RepairNotes({ notes }: { notes: readonly RepairNote[] }) {
  return (
    <ul className="bt-mx-changes">
      {notes.map((note, at) => (
        <li key={at}>{sayNote(note)}</li>
      ))}
    </ul>
  );
}

function sayNote(note: RepairNote): string {
  const rule = sayName(note.rule);
  if (note.type === "topics-gone")
    return say("history.note.topics", { rule, topics: note.topics.join(", ") });
  return say(note.type === "queue-gone" ? "history.note.queue" : "history.note.dropped", { rule });
}
