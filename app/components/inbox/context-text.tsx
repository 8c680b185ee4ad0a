import type { ContextLine } from "#app/contract/context-block.ts";
import { sayCount } from "../words.ts";

type Props = { line: ContextLine; onEvidence: (seqs: readonly number[]) => void };

/** A statement; pointing at it shows the lines it rests on, choosing it goes to the first of them. */
export function ContextText({ line: { text, evidence }, onEvidence }: Props) {
  const { seqs } = evidence;
  if (seqs.length === 0) return <span title={evidence.records.join(", ")}>{text}</span>;
  return (
    <button
      type="button"
      className="bt-evidence"
      onMouseEnter={() => onEvidence(seqs)}
      onMouseLeave={() => onEvidence([])}
      onFocus={() => onEvidence(seqs)}
      onBlur={() => onEvidence([])}
      onClick={() => document.getElementById(`line-${seqs[0]}`)?.scrollIntoView({ block: "center" })}
    >
      {text} <span className="bt-seqs">{sayCount("context.lines", seqs.length)}</span>
    </button>
  );
}
