import { InlineStack, TextField } from "@shopify/polaris";
import { say } from "#app/components/words.ts";
import type { RuleCondition } from "#app/domain/shop.ts";
import { KeywordField } from "./keyword-field.tsx";
import { TierField } from "./tier-field.tsx";

type Props = {
  condition: RuleCondition;
  mayChange: boolean;
  error: string | undefined;
  onChange: (condition: RuleCondition) => void;
};

/** What can be set about a rule; some have nothing to set. */
export function ConditionFields({ condition, mayChange, error, onChange }: Props) {
  switch (condition.kind) {
    case "keyword":
      return (
        <KeywordField
          words={condition.words}
          isDisabled={!mayChange}
          error={error}
          onChange={(words) => onChange({ kind: "keyword", words })}
        />
      );
    case "customer-tier":
      return (
        <TierField
          tiers={condition.tiers}
          isDisabled={!mayChange}
          error={error}
          onChange={(tiers) => onChange({ kind: "customer-tier", tiers })}
        />
      );
    case "unresolved-turns":
      return (
        <InlineStack gap="200" blockAlign="center">
          <div style={{ width: "5.5rem" }}>
            <TextField
              label={say("rule.turns")}
              labelHidden
              type="number"
              min={1}
              max={20}
              autoComplete="off"
              disabled={!mayChange}
              value={String(condition.turns)}
              onChange={(turns) => onChange({ kind: "unresolved-turns", turns: clamp(Number(turns)) })}
            />
          </div>
          {say("rule.turns")}
        </InlineStack>
      );
    default:
      return null;
  }
}

function clamp(turns: number): number {
  return Math.min(20, Math.max(1, Math.round(turns) || 1));
}
