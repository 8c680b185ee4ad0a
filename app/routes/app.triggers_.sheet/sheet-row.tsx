import { ActionMark } from "#app/components/matrix/action-mark.tsx";
import { sayCondition } from "#app/components/matrix/say-condition.ts";
import { sayHours, sayQueue, sayTargets, titleOf } from "#app/components/matrix/say-rule.ts";
import { say } from "#app/components/words.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import type { DETAILS } from "./use-fit.ts";

type Props = {
  rule: Rule;
  facts: ShopFacts;
  detail: (typeof DETAILS)[number];
  /** Undefined: always asked first. */
  place: number | undefined;
};

/** One rule on paper: nothing is said where it is as it comes. */
export function SheetRow({ rule, facts, detail, place }: Props) {
  const { enabled, condition, action, hours, lines } = rule;
  const [line] = Object.values(lines);
  return (
    <tr data-off={!enabled}>
      <td>{place ?? "★"}</td>
      <td>
        <ActionMark action={action} isShort />
        <b>{titleOf(rule)}</b>
        {!enabled && <i> {say("sheet.off")}</i>}
      </td>
      <td>
        {sayCondition(condition, { facts, named: detail.named })}
        {detail.hasLines && line !== undefined && <i className="bt-sheet-line">“{line}”</i>}
      </td>
      <td>{action === "leave-to-bot" ? "" : goesTo(rule, facts)}</td>
      <td>{sayHours(hours)}</td>
    </tr>
  );
}

function goesTo(rule: Rule, facts: ShopFacts): string {
  const { queueId, priority } = rule;
  const parts = [
    sayQueue(queueId, facts),
    priority === "normal" ? "" : say(`priority.${priority}`),
    sayTargets(rule),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
