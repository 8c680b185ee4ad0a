import { Banner } from "@shopify/polaris";
import { FormCard } from "#app/components/form-card.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { AmountField } from "#app/components/queues/amount-field.tsx";
import { TagsField } from "#app/components/queues/tags-field.tsx";
import { say, sayValue } from "#app/components/words.ts";
import { isEmptyRule, type RuledTier, type TierRule } from "#app/domain/tier/tier-rules.ts";
import { GroupsField } from "./groups-field.tsx";

const MOST = 10_000_000;

type Props = {
  tier: RuledTier;
  rule: TierRule;
  currency: string;
  known: { readonly tags: readonly string[]; readonly segments: readonly string[] };
  isDisabled: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (part: Partial<TierRule>) => void;
};

/** What makes a customer one of this tier: any one of these. */
export function TierCard({ tier, rule, currency, known, isDisabled, errorOf, onChange }: Props) {
  const name = sayValue("tier", tier);
  return (
    <FormCard title={name} text={say(`customers.${tier}.text`)}>
      {isEmptyRule(rule) && <Banner tone="warning">{say("customers.empty", { tier: name })}</Banner>}
      <div className="bt-cu-fields" role="group" aria-label={name}>
        <TagsField
          label={say("customers.tags")}
          help={say("customers.tags.text")}
          kind="tag"
          tags={rule.tags}
          known={known.tags}
          isDisabled={isDisabled}
          error={errorOf("tags")}
          onChange={(tags) => onChange({ tags })}
        />
        <TagsField
          label={say("customers.segments")}
          help={say("customers.segments.text")}
          kind="segment"
          tags={rule.segments}
          known={known.segments}
          isDisabled={isDisabled}
          error={errorOf("segments")}
          onChange={(segments) => onChange({ segments })}
        />
        <GroupsField
          groups={rule.rfmGroups}
          isDisabled={isDisabled}
          error={errorOf("rfmGroups")}
          onChange={(rfmGroups) => onChange({ rfmGroups })}
        />
        <MoneyField
          label={say("customers.spent")}
          help={say("customers.spent.text")}
          emptyMeans={say("customers.any")}
          value={rule.spentAtLeast}
          least={0.01}
          most={MOST}
          error={errorOf("spentAtLeast")}
          onChange={(spentAtLeast) => onChange({ spentAtLeast })}
          {...{ currency, isDisabled }}
        />
        <AmountField
          label={say("customers.orders")}
          suffix={say("customers.orders.unit")}
          help={say("customers.orders.text")}
          emptyMeans={say("customers.any")}
          value={rule.ordersAtLeast}
          least={1}
          most={MOST}
          isDisabled={isDisabled}
          error={errorOf("ordersAtLeast")}
          onChange={(ordersAtLeast) => onChange({ ordersAtLeast })}
        />
      </div>
    </FormCard>
  );
}
