import { Card } from "@shopify/polaris";
import { say } from "#app/components/words.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { CATEGORIES, RULE_KINDS } from "#app/domain/triggers/rule-kinds.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import { ColumnHeads } from "./column-heads.tsx";
import { PartHead } from "./part-head.tsx";
import { RulePreview } from "./rule-preview.tsx";

/** A whole matrix by category, to look at and not to change. */
export function MatrixPreview({ rules, facts }: { rules: readonly Rule[]; facts: ShopFacts }) {
  return (
    <Card padding="0">
      <div className="bt-mx-table bt-mx-preview">
        <ColumnHeads />
        {CATEGORIES.map((category) => {
          const own = rules.filter(({ condition }) => RULE_KINDS[condition.kind].category === category);
          if (own.length === 0) return null;
          return (
            <section key={category} className="bt-mx-part">
              <PartHead title={say(`category.${category}`)} text={say(`category.${category}.text`)} />
              <RulePreview isWhole rules={own} facts={facts} label={say(`category.${category}`)} />
            </section>
          );
        })}
      </div>
    </Card>
  );
}
