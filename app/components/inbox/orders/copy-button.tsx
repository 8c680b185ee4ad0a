import { useEffect, useState } from "react";
import { say } from "../../words.ts";
import { copyText } from "./copy-text.ts";

const SAID_MS = 2_000;

type Props = {
  text: string;
  /** What is copied, such as `Order number`. */
  what: string;
  /** Where nothing beside it says what it copies. */
  label?: string;
};

/** Puts a number or an address on the clipboard, and says so. */
export function CopyButton({ text, what, label }: Props) {
  const [told, setTold] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (told === null) return;
    const timer = setTimeout(() => setTold(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <>
      <button
        type="button"
        className="bt-copy"
        aria-label={label ? undefined : say("copy.what", { what, text })}
        title={say("copy")}
        onClick={() => void copyText(text).then((isDone) => setTold(isDone ? "copied" : "failed"))}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
          <path d="M10.5 3.5v-.5a1.5 1.5 0 0 0-1.5-1.5H4A1.5 1.5 0 0 0 2.5 3v5A1.5 1.5 0 0 0 4 9.5h.5" />
        </svg>
        {label}
      </button>
      <span role="status" className="bt-copied">
        {told && say(`copy.${told}`)}
      </span>
    </>
  );
}
