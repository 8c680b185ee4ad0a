import { Card, BlockStack, Page, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import { say } from "#app/components/words.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import { Replay } from "./replay.tsx";
import { useRuleSets } from "./rule-sets.ts";
import { Trial } from "./trial.tsx";

export type Import = { readonly id: string; readonly source: string; readonly conversations: number };

type Props = { facts: ShopFacts; rules: readonly Rule[]; trade: string | null; imports: readonly Import[] };

/** Try before you trust: one message, or the last two hundred conversations, under rules that count or might. */
export function TryPage({ facts, rules, imports }: Props) {
  const sets = useRuleSets(rules);
  const [chosen, setChosen] = useState<string | null>(null);
  // What is being changed is what one wants to try.
  const set = sets.find(({ id }) => id === (chosen ?? "draft")) ?? sets[0];
  if (!set) return null;
  return (
    <Page
      title={say("try.title")}
      subtitle={say("try.text")}
      backAction={{ content: say("triggers.title"), url: "/app/triggers" }}
    >
      <BlockStack gap="400">
        <Card>
          <div className="bt-try-rules">
            <Select
              label={say("try.rules")}
              options={sets.map(({ id, label }) => ({ value: id, label }))}
              value={set.id}
              onChange={setChosen}
            />
            <Text as="p" tone="subdued">
              {say(set.id === "saved" ? "try.rules.saved.text" : "try.rules.other.text")}
            </Text>
          </div>
        </Card>
        <Trial set={set} facts={facts} />
        <Replay set={set} imports={imports} />
      </BlockStack>
    </Page>
  );
}
