import { type KeyboardEvent, useId } from "react";

type Props = {
  label: string;
  help?: string;
  note: string;
  onNote: (note: string) => void;
  onEnter: () => void;
};

const LONGEST = 2_000;

/** Enter sends, as in the composer. */
export function NoteField({ label, help, note, onNote, onEnter }: Props) {
  const field = useId();
  const hint = useId();
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  }
  return (
    <div className="bt-field">
      <label htmlFor={field}>{label}</label>
      <textarea
        id={field}
        rows={3}
        maxLength={LONGEST}
        value={note}
        aria-describedby={help ? hint : undefined}
        onChange={(event) => onNote(event.target.value)}
        onKeyDown={handleKey}
      />
      {help && (
        <p id={hint} className="bt-muted">
          {help}
        </p>
      )}
    </div>
  );
}
