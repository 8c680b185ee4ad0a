import { Button } from "@shopify/polaris";
import { titleOf } from "#app/components/matrix/say-rule.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import { say } from "#app/components/words.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { RuleRow } from "./rule-row.tsx";
import type { MatrixActions, RuleProblem } from "./use-matrix.ts";

/** The matrix as every list of it needs it. */
export type MatrixView = {
  readonly facts: ShopFacts;
  readonly mayChange: boolean;
  readonly places: ReadonlyMap<string, number>;
  readonly opened: ReadonlySet<string>;
  readonly ruleProblem: RuleProblem | null;
  /** Some rules are out of sight, so that a neighbour here is none in the order. */
  readonly isFiltered: boolean;
  readonly actions: MatrixActions;
};

type Props = { label: string; rules: readonly Rule[]; removed: readonly Rule[]; view: MatrixView };

/** Some rules of the matrix, and those that go from among them when it is saved. */
export function RuleList({ label, rules, removed, view }: Props) {
  const { places, opened, ruleProblem, isFiltered, facts, mayChange, actions } = view;
  const shown = rules.map(({ id }) => places.get(id)).filter((place) => place !== undefined);
  return (
    <ul className="bt-mx-list" aria-label={label}>
      {rules.map((rule) => {
        const at = places.get(rule.id);
        const here = at === undefined || isFiltered ? undefined : shown.indexOf(at);
        return (
          <RuleRow
            key={rule.id}
            {...{ rule, facts, mayChange, actions }}
            at={at}
            of={places.size}
            above={here === undefined ? undefined : shown[here - 1]}
            below={here === undefined ? undefined : shown[here + 1]}
            isOpen={opened.has(rule.id)}
            problem={ruleProblem?.id === rule.id ? ruleProblem : null}
          />
        );
      })}
      {removed.map((rule) => (
        <li key={rule.id} className="bt-mx-removed" data-removed={rule.id}>
          <span>{say("rule.removed", { title: titleOf(rule) })}</span>
          <Button
            variant="plain"
            accessibilityLabel={say("rule.restore.of", { title: titleOf(rule) })}
            onClick={() => actions.restore(rule.id)}
          >
            {say("rule.restore")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
