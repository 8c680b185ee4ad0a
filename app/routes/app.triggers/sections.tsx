import { say } from "#app/components/words.ts";
import { isAlwaysFirst } from "#app/domain/triggers/matrix-order.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { CATEGORIES, RULE_KINDS } from "#app/domain/triggers/rule-kinds.ts";
import { AddRule } from "./add-rule.tsx";
import { oncePerMatrix } from "./once-per-matrix.ts";
import { PartHead } from "#app/components/matrix/part-head.tsx";
import { type MatrixView, RuleList } from "./rule-list.tsx";

type Props = { rules: readonly Rule[]; removed: readonly Rule[]; view: MatrixView };

/** The five parts of the matrix, each with its rules in their order. */
export function Sections({ rules, removed, view }: Props) {
  return CATEGORIES.map((category) => {
    const own = (rule: Rule) => RULE_KINDS[rule.condition.kind].category === category;
    const [kept, gone] = [rules.filter(own), removed.filter(own)];
    const isEmpty = kept.length + gone.length === 0;
    if (isEmpty && view.isFiltered) return null;
    return (
      <section key={category} className="bt-mx-part">
        <PartHead title={say(`category.${category}`)} text={say(`category.${category}.text`)}>
          {view.mayChange && !view.isFiltered && (
            <AddRule
              categories={[category]}
              taken={oncePerMatrix(rules)}
              label={say("triggers.add.to", { category: say(`category.${category}`) })}
              onAdd={view.actions.add}
            />
          )}
        </PartHead>
        {isEmpty ? (
          <p className="bt-mx-empty">{say(`category.${category}.empty`)}</p>
        ) : (
          <RuleList
            label={say(`category.${category}`)}
            rules={kept.toSorted((a, b) => Number(isAlwaysFirst(b)) - Number(isAlwaysFirst(a)))}
            removed={gone}
            view={view}
          />
        )}
      </section>
    );
  });
}
