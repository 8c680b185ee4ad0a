import { say } from "#app/components/words.ts";
import type { RuleAction } from "#app/domain/triggers/rule.ts";

/** What a rule does: a sign that is the same on the page and on paper, and the word for it. */
export function ActionMark({ action, isShort = false }: { action: RuleAction; isShort?: boolean }) {
  return (
    <span className="bt-mx-action" data-action={action}>
      <span className="bt-mx-sign" aria-hidden="true" />
      <span className={isShort ? "bt-mx-hidden" : undefined}>{say(`action.${action}`)}</span>
    </span>
  );
}
