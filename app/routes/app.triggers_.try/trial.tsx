import { BlockStack, Button, Card, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { type KeyboardEvent, useState } from "react";
import { ProblemBanner } from "#app/components/problem-banner.tsx";
import { say, sayValue } from "#app/components/words.ts";
import { TIERS } from "#app/domain/shop.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import type { Tried } from "#app/services/try-matrix.server.ts";
import { type Posted, postMatrix } from "./post-matrix.ts";
import type { RuleSet } from "./rule-sets.ts";
import { TriedTurns } from "./tried-turns.tsx";

type Props = { set: RuleSet; facts: ShopFacts };

/** One message, or a pasted conversation: what fires, on which words, and why. */
export function Trial({ set, facts }: Props) {
  const [text, setText] = useState("");
  const [tier, setTier] = useState<string>("unknown");
  const [posted, setPosted] = useState<Posted<Tried> | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function handleTry(): Promise<void> {
    if (text.trim() === "" || isBusy) return;
    setIsBusy(true);
    setPosted(await postMatrix<Tried>("try", { text, tier, rules: set.rules }));
    setIsBusy(false);
  }
  function handleKey(event: KeyboardEvent): void {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void handleTry();
  }
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {say("try.message")}
          </Text>
          <Text as="p" tone="subdued">
            {say("try.message.text")}
          </Text>
        </BlockStack>
        <div onKeyDown={handleKey}>
          <TextField
            label={say("try.message")}
            labelHidden
            multiline={3}
            maxHeight={320}
            maxLength={20_000}
            autoComplete="off"
            placeholder={say("try.message.placeholder")}
            value={text}
            onChange={setText}
          />
        </div>
        <InlineStack gap="300" blockAlign="end">
          <Select
            label={say("try.as")}
            options={TIERS.map((value) => ({ value, label: sayValue("try.tier", value) }))}
            value={tier}
            onChange={setTier}
          />
          <Button
            variant="primary"
            loading={isBusy}
            disabled={text.trim() === ""}
            onClick={() => void handleTry()}
          >
            {say("try.go")}
          </Button>
        </InlineStack>
        <ProblemBanner problem={posted?.ok === false ? posted.problem : null} />
        <div aria-live="polite">
          {posted?.ok && <TriedTurns tried={posted.value} facts={facts} set={set} />}
        </div>
      </BlockStack>
    </Card>
  );
}
