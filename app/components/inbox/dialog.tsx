import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { say } from "../words.ts";

type Props = {
  title: string;
  submit: string;
  isBusy: boolean;
  /** What the server had against it; what was typed stays. */
  problem: string | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog over the inbox: Escape closes it, the focus stays in it and goes back to where it was. */
export function Dialog({ title, submit, isBusy, problem, onSubmit, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const it = dialog.current;
    it?.showModal();
    return () => it?.close();
  }, []);
  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!isBusy) onSubmit();
  }
  return (
    <dialog
      ref={dialog}
      className="bt-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form onSubmit={handleSubmit}>
        <h2 id={heading}>{title}</h2>
        <div className="bt-dialog-body">{children}</div>
        {problem !== null && (
          <p className="bt-dialog-problem" role="alert">
            {problem}
          </p>
        )}
        <footer>
          <button type="button" className="bt-button" onClick={onClose}>
            {say("conversation.cancel")}
          </button>
          <button type="submit" className="bt-button" data-look="primary" aria-disabled={isBusy}>
            {submit}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
