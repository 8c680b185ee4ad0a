import { Button } from "@shopify/polaris";
import { type ReactNode, useEffect, useId, useState } from "react";
import type { ContextBlock } from "#app/contract/context-block.ts";
import { say } from "../words.ts";
import { ContextText } from "./context-text.tsx";
import { splitSuggestion } from "./suggestion.ts";

type Props = {
  context: ContextBlock;
  canUse: boolean;
  /** The first answer was given: the block makes room for the conversation and stays one press away. */
  isAnswered: boolean;
  onUse: () => void;
  /** The transcript's lines that the statement under the pointer rests on. */
  onEvidence: (seqs: readonly number[]) => void;
};

/** What an agent reads before the first line; nothing in it has to be looked up or asked again. */
export function ContextPanel({ context, canUse, isAnswered, onUse, onEvidence }: Props) {
  const [isOpen, setIsOpen] = useState(!isAnswered);
  useEffect(() => setIsOpen(!isAnswered), [isAnswered]);
  const { message, why } = splitSuggestion(context.suggested.text);
  const body = useId();
  const text = (line: ContextBlock["issue"]) => <ContextText line={line} onEvidence={onEvidence} />;
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
          <dl>
            <Entry label={say("context.customer")}>{text(context.customer)}</Entry>
            <Entry label={say("context.issue")}>{text(context.issue)}</Entry>
            <Entry label={say("context.tried")}>
              {context.botTried.length === 0
                ? say("context.tried.nothing")
                : context.botTried.map((line) => <div key={line.text}>{text(line)}</div>)}
            </Entry>
            <Entry label={say("context.sentiment")}>{text(context.sentiment)}</Entry>
            <Entry label={say("context.trigger")}>{text(context.trigger)}</Entry>
            <Entry label={say("context.collected")}>
              {context.collected.length === 0
                ? say("context.collected.nothing")
                : context.collected.map(({ field, value, seqs }) => (
                    <div key={`${field} ${value}`}>
                      {text({ text: `${field}: ${value}`, evidence: { seqs, records: [] } })}
                    </div>
                  ))}
            </Entry>
          </dl>
          <div className="bt-suggested">
            <h3>{say("context.suggested")}</h3>
            <p>
              {message} {why !== "" && <span className="bt-muted">{why}</span>}
            </p>
            {canUse && (
              <Button size="slim" onClick={onUse}>
                {say("context.use")}
              </Button>
            )}
          </div>
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
