import { InlineGrid } from "@shopify/polaris";
import { AmountField } from "#app/components/queues/amount-field.tsx";
import { say } from "#app/components/words.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import type { ErrorOf } from "./condition-fields.tsx";

const MINUTE = 60;
const HOUR = 3_600;
const WEEK = 7 * 24 * HOUR;

type Props = {
  rule: Rule;
  isDisabled: boolean;
  errorOf: ErrorOf;
  onChange: (part: Partial<Rule>) => void;
};

/** By when a rule wants the first line and the end, in the units such targets are talked about. Empty: as the queue says. */
export function TargetFields({ rule, isDisabled, errorOf, onChange }: Props) {
  const common = { emptyMeans: say("rule.service.queue"), most: WEEK, isDisabled };
  return (
    <InlineGrid columns={{ xs: 1, sm: 2 }} gap="300">
      <AmountField
        {...common}
        label={say("rule.service.label")}
        suffix={say("rule.service.unit")}
        value={rule.serviceSeconds}
        per={MINUTE}
        least={10}
        error={errorOf("serviceSeconds")}
        onChange={(serviceSeconds) => onChange({ serviceSeconds })}
      />
      <AmountField
        {...common}
        label={say("rule.resolve.label")}
        suffix={say("rule.resolve.unit")}
        value={rule.resolveSeconds}
        per={HOUR}
        least={36}
        error={errorOf("resolveSeconds")}
        onChange={(resolveSeconds) => onChange({ resolveSeconds })}
      />
    </InlineGrid>
  );
}
