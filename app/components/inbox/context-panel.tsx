import { type ReactNode, useEffect, useId, useState } from "react";
import type { ContextBlock, ContextLine } from "#app/contract/context-block.ts";
import { say, sayValue } from "../words.ts";
import { ContextGaps } from "./context-gaps.tsx";
import { ContextSuggested } from "./context-suggested.tsx";
import { ContextText } from "./context-text.tsx";

type Props = {
  context: ContextBlock;
  canUse: boolean;
  /** The first answer was given: the block makes room for the conversation and stays one press away. */
  isAnswered: boolean;
  onUse: () => void;
  /** The transcript's lines that the statement under the pointer rests on. */
  onEvidence: (seqs: readonly number[]) => void;
  /** Something that was missing may be there now. */
  onFixed: () => void;
};

/** What an agent reads before the first line; nothing in it has to be looked up or asked again. */
export function ContextPanel({ context, canUse, isAnswered, onUse, onEvidence, onFixed }: Props) {
  const [isOpen, setIsOpen] = useState(!isAnswered);
  useEffect(() => setIsOpen(!isAnswered), [isAnswered]);
  const body = useId();
  const text = (line: ContextLine) => <ContextText line={line} onEvidence={onEvidence} />;
  const { summary, collected } = context;
  return (
    <section className="bt-context" data-open={isOpen} aria-label={say("context.title")}>
      <button
        type="button"
        className="bt-context-toggle"
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className="bt-chevron" aria-hidden="true" />
        {say("context.title")}
        {!isOpen && <span className="bt-context-short">{context.issue.text}</span>}
      </button>
      {isOpen && (
        <div id={body} className="bt-context-body">
          <div className="bt-context-facts" tabIndex={0} role="group" aria-label={say("context.facts")}>
            <div className="bt-summary">
              {summary.map((line) => (
                <p key={line.text}>{text(line)}</p>
              ))}
            </div>
            <dl>
              <Entry label={say("context.customer")}>{text(context.customer)}</Entry>
              <Entry label={say("context.issue")}>{text(context.issue)}</Entry>
              <Entry label={say("context.tried")}>
                {context.botTried.map((line) => (
                  <div key={`${line.text} ${line.evidence.seqs[0]}`}>{text(line)}</div>
                ))}
              </Entry>
              <Entry label={say("context.sentiment")}>{text(context.sentiment)}</Entry>
              <Entry label={say("context.trigger")}>{text(context.trigger)}</Entry>
              <Entry label={say("context.collected")}>
                {collected.length === 0
                  ? say("context.collected.nothing")
                  : collected.map(({ field, value, seqs }) => (
                      <div key={`${field} ${value}`}>
                        {text({
                          text: `${sayValue("context.field", field)}: ${value}`,
                          evidence: { seqs, records: [] },
                        })}
                      </div>
                    ))}
              </Entry>
            </dl>
            <ContextGaps gaps={context.missing} onFixed={onFixed} />
          </div>
          <ContextSuggested suggested={context.suggested} canUse={canUse} onUse={onUse} />
        </div>
      )}
    </section>
  );
}

function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="bt-entry">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
