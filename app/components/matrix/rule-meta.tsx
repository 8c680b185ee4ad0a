import { say } from "#app/components/words.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import { sayHours, sayQueue, sayTargets } from "./say-rule.ts";

/** Where a rule leads and how fast. What is as it comes is quiet, so that what somebody chose stands out. */
export function RuleMeta({ rule, facts }: { rule: Rule; facts: ShopFacts }) {
  const { action, queueId, priority, hours } = rule;
  const targets = sayTargets(rule);
  const goesToPerson = action !== "leave-to-bot";
  const toPerson = (told: string) => (goesToPerson ? told : "–");
  return (
    <dl className="bt-mx-meta">
      <Cell name={say("rule.queue")} isChosen={goesToPerson && queueId !== null} needsName>
        {toPerson(sayQueue(queueId, facts))}
      </Cell>
      <Cell name={say("rule.priority")} isChosen={goesToPerson && priority !== "normal"} tone={priority}>
        {toPerson(say(`priority.${priority}`))}
      </Cell>
      <Cell name={say("rule.service")} isChosen={goesToPerson && targets !== ""} needsName>
        {toPerson(targets || say("rule.service.queue"))}
      </Cell>
      <Cell name={say("rule.hours")} isChosen={hours !== null}>
        {sayHours(hours) || say("hours.always")}
      </Cell>
    </dl>
  );
}

type CellProps = {
  name: string;
  isChosen: boolean;
  /** Out of its column it could be anything. */
  needsName?: boolean;
  tone?: string;
  children: string;
};

function Cell({ name, isChosen, needsName = false, tone, children }: CellProps) {
  return (
    <div className="bt-mx-cell" data-chosen={isChosen} data-named={needsName} data-tone={tone}>
      <dt>{name}</dt>
      <dd title={children}>{children}</dd>
    </div>
  );
}
