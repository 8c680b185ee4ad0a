import { BlockStack, Text } from "@shopify/polaris";
import { useId } from "react";
import { FormCard } from "#app/components/form-card.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { AmountField } from "#app/components/queues/amount-field.tsx";
import { say, sayValue } from "#app/components/words.ts";
import type { ShopPolicy } from "#app/domain/policy.ts";
import { TIERS } from "#app/domain/shop.ts";

/** Of whom nothing is known gets what everybody gets. */
const TOLD_TIERS = TIERS.filter((tier) => tier !== "unknown");
const MOST = 10_000_000;
const MOST_DAYS = 3_650;

type Props = {
  policy: ShopPolicy;
  currency: string;
  isDisabled: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (part: Partial<ShopPolicy>) => void;
};

/** What an agent may promise without asking anybody; the suggested response keeps to it. */
export function PolicyCard({ policy, currency, isDisabled, errorOf, onChange }: Props) {
  const id = useId();
  const { returnDays, refundLimit, tierRefundLimits } = policy;
  return (
    <FormCard title={say("customers.policy")} text={say("customers.policy.text")}>
      <div className="bt-q-fields bt-cu-policy">
        <AmountField
          label={say("customers.policy.days")}
          suffix={say("customers.policy.days.unit")}
          help={say("customers.policy.days.text")}
          emptyMeans={say("customers.policy.unsaid")}
          value={returnDays}
          least={0}
          most={MOST_DAYS}
          isDisabled={isDisabled}
          error={errorOf("returnDays")}
          onChange={(days) => onChange({ returnDays: days })}
        />
        <MoneyField
          label={say("customers.policy.refund")}
          help={say("customers.policy.refund.text")}
          emptyMeans={say("customers.policy.unsaid")}
          value={refundLimit}
          least={0}
          most={MOST}
          error={errorOf("refundLimit")}
          onChange={(limit) => onChange({ refundLimit: limit })}
          {...{ currency, isDisabled }}
        />
      </div>
      <BlockStack gap="200">
        <BlockStack gap="050">
          <Text as="h3" variant="headingSm" id={id}>
            {say("customers.policy.tiers")}
          </Text>
          <Text as="p" tone="subdued">
            {say("customers.policy.tiers.text")}
          </Text>
        </BlockStack>
        <div className="bt-q-fields" role="group" aria-labelledby={id}>
          {TOLD_TIERS.map((tier) => (
            <MoneyField
              key={tier}
              label={sayValue("tier", tier)}
              emptyMeans={say("customers.policy.as-above")}
              value={tierRefundLimits[tier] ?? null}
              least={0}
              most={MOST}
              error={errorOf(`tierRefundLimits.${tier}`)}
              onChange={(limit) => {
                const { [tier]: _before, ...rest } = tierRefundLimits;
                onChange({ tierRefundLimits: limit === null ? rest : { ...rest, [tier]: limit } });
              }}
              {...{ currency, isDisabled }}
            />
          ))}
        </div>
      </BlockStack>
    </FormCard>
  );
}
