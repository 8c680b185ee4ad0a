import { BlockStack, Button, Card, InlineStack, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import { Aside } from "#app/components/aside.tsx";
import { RulePreview } from "#app/components/matrix/rule-preview.tsx";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import { say, sayValue } from "#app/components/words.ts";
import { isSameMatrix } from "#app/domain/triggers/matrix-diff.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { startingRules, TRADES } from "#app/domain/triggers/starting-rules.ts";

type Props = {
  /** Chosen in this draft. */
  trade: string | null;
  /** Chosen and saved before: the rules are the shop's own now. */
  savedTrade: string | null;
  /** As they are below. */
  rules: readonly Rule[];
  mayChange: boolean;
  facts: ShopFacts;
  onChoose: (trade: string) => void;
};

/** What a shop begins with. It is chosen once; from then on the merchant's own changes are worth more than any list. */
export function StartingPoint({ trade, savedTrade, rules, mayChange, facts, onChoose }: Props) {
  const [picked, setPicked] = useState(trade ?? "general");
  const preview = startingRules(picked);
  if (savedTrade) return <Aside>{say("trade.chosen", { trade: sayValue("trade", savedTrade) })}</Aside>;
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {say("trade.title")}
          </Text>
          <Text as="p" tone="subdued">
            {say("trade.text")}
          </Text>
        </BlockStack>
        <InlineStack gap="200" blockAlign="end">
          <Select
            label={say("trade.label")}
            labelHidden
            options={TRADES.map((value) => ({ value, label: sayValue("trade", value) }))}
            value={picked}
            disabled={!mayChange}
            onChange={setPicked}
          />
          <Button
            variant="primary"
            onClick={() => onChoose(picked)}
            disabled={!mayChange || trade === picked}
          >
            {say("trade.use")}
          </Button>
        </InlineStack>
        <Text as="p">{sayValue("trade.default", picked)}</Text>
        {trade === picked ? (
          <Text as="p" tone="success">
            {say("trade.picked")}
          </Text>
        ) : isSameMatrix(preview, rules) ? (
          <Text as="p" tone="subdued">
            {say("trade.same")}
          </Text>
        ) : (
          <div className="bt-mx-table bt-mx-preview">
            <RulePreview rules={preview} facts={facts} label={say("trade.preview")} />
          </div>
        )}
      </BlockStack>
    </Card>
  );
}
