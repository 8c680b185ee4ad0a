import { say } from "#app/components/words.ts";

/** Above wide lists; each cell says its own name to a screen reader. */
export function ColumnHeads() {
  return (
    <div className="bt-mx-columns-head" aria-hidden="true">
      <span>{say("rule.column")}</span>
      <span>{say("rule.then")}</span>
      <span className="bt-mx-meta">
        <span>{say("rule.queue")}</span>
        <span>{say("rule.priority")}</span>
        <span>{say("rule.service")}</span>
        <span>{say("rule.hours")}</span>
      </span>
    </div>
  );
}
