import { BlockStack, Button, Card, InlineStack, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import { Aside } from "#app/components/aside.tsx";
import { say, sayValue } from "#app/components/words.ts";
import { TRADES } from "#app/domain/triggers/starting-rules.ts";

type Props = {
  trade: string | null;
  /** It was chosen and saved before: the rules are the shop's own now. */
  isChosen: boolean;
  mayChange: boolean;
  onChoose: (trade: string) => void;
};

/** What a shop begins with. It is chosen once; from then on the merchant's own changes are worth more than any list. */
export function StartingPoint({ trade, isChosen, mayChange, onChoose }: Props) {
  const [picked, setPicked] = useState(trade ?? "general");
  if (isChosen && trade) return <Aside>{say("trade.chosen", { trade: sayValue("trade", trade) })}</Aside>;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {say("trade.title")}
        </Text>
        <Text as="p" tone="subdued">
          {say("trade.text")}
        </Text>
        <InlineStack gap="200" blockAlign="end">
          <Select
            label={say("trade.label")}
            labelHidden
            options={TRADES.map((value) => ({ value, label: sayValue("trade", value) }))}
            value={picked}
            disabled={!mayChange}
            onChange={setPicked}
          />
          <Button onClick={() => onChoose(picked)} disabled={!mayChange}>
            {say("trade.use")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
