import type { Rule } from "#app/domain/triggers/rule.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import { ActionMark } from "./action-mark.tsx";
import { RuleMeta } from "./rule-meta.tsx";
import { sayCondition } from "./say-condition.ts";
import { titleOf } from "./say-rule.ts";

type Props = {
  rules: readonly Rule[];
  facts: ShopFacts;
  label: string;
  /** Names every word of a list. */
  isWhole?: boolean;
};

/** Rules to look at and not to change. */
export function RulePreview({ rules, facts, label, isWhole = false }: Props) {
  return (
    <ul className={isWhole ? "bt-mx-list bt-mx-whole" : "bt-mx-list"} aria-label={label}>
      {rules.map((rule) => (
        <li key={rule.id} className="bt-mx-rule" data-off={!rule.enabled}>
          <div className="bt-mx-row">
            <div className="bt-mx-name">
              <span className="bt-mx-title">{titleOf(rule)}</span>
              <span className="bt-mx-when">
                {sayCondition(rule.condition, isWhole ? { facts, named: Infinity } : { facts })}
              </span>
              {Object.values(rule.lines).map((line) => (
                <span key={line} className="bt-mx-line">
                  “{line}”
                </span>
              ))}
            </div>
            <ActionMark action={rule.action} />
            <RuleMeta rule={rule} facts={facts} />
          </div>
        </li>
      ))}
    </ul>
  );
}
