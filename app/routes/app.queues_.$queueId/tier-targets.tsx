import { BlockStack, Text } from "@shopify/polaris";
import { useId } from "react";
import { AmountField } from "#app/components/queues/amount-field.tsx";
import { say, sayValue } from "#app/components/words.ts";
import { TIERS } from "#app/domain/shop.ts";
import type { FormProps } from "./use-queue.ts";

/** Of whom nothing is known has no target of their own. */
const TOLD_TIERS = TIERS.filter((tier) => tier !== "unknown");
const WEEK = 7 * 86_400;

type Props = Omit<FormProps, "errorAt"> & {
  field: "tierReplySeconds" | "tierResolveSeconds";
  title: string;
  suffix: string;
  per: number;
  least: number;
};

/** One target, for shoppers of each tier. */
export function TierTargets({ queue, field, title, suffix, per, least, ...form }: Props) {
  const { isDisabled, errorOf, onChange } = form;
  const id = useId();
  const targets = queue[field];
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm" id={id}>
        {title}
      </Text>
      <div className="bt-q-fields" role="group" aria-labelledby={id}>
        {TOLD_TIERS.map((tier) => (
          <AmountField
            key={tier}
            {...{ suffix, per, least, most: WEEK, isDisabled }}
            label={sayValue("tier", tier)}
            emptyMeans={say("queues.service.as-above")}
            value={targets[tier] ?? null}
            error={errorOf(`${field}.${tier}`)}
            onChange={(seconds) => {
              const { [tier]: _before, ...rest } = targets;
              onChange({ [field]: seconds === null ? rest : { ...rest, [tier]: seconds } });
            }}
          />
        ))}
      </div>
    </BlockStack>
  );
}
