import { say } from "#app/components/words.ts";
import { inOrder, isAlwaysFirst } from "#app/domain/triggers/matrix-order.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { CATEGORIES } from "#app/domain/triggers/rule-kinds.ts";
import { AddRule } from "./add-rule.tsx";
import { oncePerMatrix } from "./once-per-matrix.ts";
import { PartHead } from "#app/components/matrix/part-head.tsx";
import { type MatrixView, RuleList } from "./rule-list.tsx";

type Props = { rules: readonly Rule[]; removed: readonly Rule[]; view: MatrixView };

/** The whole matrix in the order in which it is asked. */
export function InOrder({ rules, removed, view }: Props) {
  const [first, firstRemoved] = [rules.filter(isAlwaysFirst), removed.filter(isAlwaysFirst)];
  return (
    <>
      {first.length + firstRemoved.length > 0 && (
        <section className="bt-mx-part">
          <PartHead title={say("triggers.first")} text={say("triggers.first.text")} />
          <RuleList label={say("triggers.first")} rules={first} removed={firstRemoved} view={view} />
        </section>
      )}
      <section className="bt-mx-part">
        <PartHead title={say("triggers.then")} text={say("triggers.then.text")}>
          {view.mayChange && !view.isFiltered && (
            <AddRule
              categories={CATEGORIES}
              taken={oncePerMatrix(rules)}
              label={say("triggers.add")}
              onAdd={view.actions.add}
            />
          )}
        </PartHead>
        <RuleList
          label={say("triggers.then")}
          rules={inOrder(rules)}
          removed={removed.filter((rule) => !isAlwaysFirst(rule))}
          view={view}
        />
      </section>
    </>
  );
}
