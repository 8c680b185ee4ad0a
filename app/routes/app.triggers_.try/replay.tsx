import { BlockStack, Button, Card, InlineStack, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import { ProblemBanner } from "#app/components/problem-banner.tsx";
import { say } from "#app/components/words.ts";
import type { Replayed } from "#app/services/replay-matrix.server.ts";
import { type Posted, postMatrix } from "./post-matrix.ts";
import { ReplayReport } from "./replay-report.tsx";
import type { RuleSet } from "./rule-sets.ts";
import type { Import } from "./try-page.tsx";

/** What the last conversations would have been under these rules. */
export function Replay({ set, imports }: { set: RuleSet; imports: readonly Import[] }) {
  const [over, setOver] = useState("shop");
  const [posted, setPosted] = useState<Posted<Replayed> | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function handleReplay(): Promise<void> {
    setIsBusy(true);
    const body = { rules: set.rules, over: over === "shop" ? "shop" : { importId: over } };
    setPosted(await postMatrix<Replayed>("replay", body));
    setIsBusy(false);
  }
  const sources = [
    { value: "shop", label: say("replay.shop") },
    ...imports.map(({ id, source, conversations }) => ({
      value: id,
      label: say("replay.import", { source, count: conversations }),
    })),
  ];
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {say("replay.title")}
          </Text>
          <Text as="p" tone="subdued">
            {say("replay.text")}
          </Text>
        </BlockStack>
        <InlineStack gap="300" blockAlign="end">
          <Select label={say("replay.over")} options={sources} value={over} onChange={setOver} />
          <Button loading={isBusy} onClick={() => void handleReplay()}>
            {say("replay.go")}
          </Button>
        </InlineStack>
        <ProblemBanner problem={posted?.ok === false ? posted.problem : null} />
        <div aria-live="polite">
          {posted?.ok && (
            <ReplayReport replayed={posted.value} set={set} key={JSON.stringify(posted.value.report)} />
          )}
        </div>
      </BlockStack>
    </Card>
  );
}
