import { Checkbox, InlineError, InlineGrid } from "@shopify/polaris";
import { useId } from "react";
import { say } from "#app/components/words.ts";
import { type Tier, TIERS } from "#app/domain/shop.ts";

type Props = {
  tiers: readonly Tier[];
  isDisabled: boolean;
  error: string | undefined;
  onChange: (tiers: readonly Tier[]) => void;
};

/** Of a shopper of whom nothing is known there is nothing to choose. */
const CHOICES = TIERS.filter((tier) => tier !== "unknown");

export function TierField({ tiers, isDisabled, error, onChange }: Props) {
  const id = useId();
  return (
    <fieldset id={id} className="bt-plain-fieldset" aria-label={say("rule.tiers")}>
      <InlineGrid columns={{ xs: 1, md: 2 }} gap="100">
        {CHOICES.map((tier) => (
          <Checkbox
            key={tier}
            label={say(`tier.${tier}`)}
            helpText={say(`tier.${tier}.text`)}
            disabled={isDisabled}
            checked={tiers.includes(tier)}
            onChange={(isOn) => onChange(TIERS.filter((it) => (it === tier ? isOn : tiers.includes(it))))}
          />
        ))}
      </InlineGrid>
      {error !== undefined && <InlineError fieldID={id} message={error} />}
    </fieldset>
  );
}
