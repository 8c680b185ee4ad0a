import { Button } from "@shopify/polaris";
import type { ContextSuggestion } from "#app/contract/context-block.ts";
import { say } from "../words.ts";

type Props = { suggested: ContextSuggestion; canUse: boolean; onUse: () => void };

/** The first message, what to do next, and why both are allowed. Only the message ever goes to the shopper. */
export function ContextSuggested({ suggested: { message, action, why }, canUse, onUse }: Props) {
  return (
    <div className="bt-suggested">
      <h3>{say("context.suggested")}</h3>
      <div>
        <p className="bt-suggested-message">{message}</p>
        <p>
          <strong>{say("context.next")}</strong> {action} <span className="bt-muted">{why}</span>
        </p>
      </div>
      {canUse && (
        <Button size="slim" onClick={onUse}>
          {say("context.use")}
        </Button>
      )}
    </div>
  );
}
