import { Badge, Banner, BlockStack, Button, InlineStack, List, Text } from "@shopify/polaris";
import { FormCard } from "#app/components/form-card.tsx";
import { sayWhen } from "#app/components/matrix/say-when.ts";
import { sayNumber } from "#app/components/say-number.ts";
import { say, sayValue } from "#app/components/words.ts";
import type { ConnectionHealth } from "#app/services/connection-health.server.ts";

type Props = { connection: ConnectionHealth; timezone: string };

const TONE = { "ok": "success", "signed-out": "critical", "unknown": undefined } as const;

/** Whether Shopify answers Baton and Baton hears from Shopify. */
export function ConnectionCard({ connection, timezone }: Props) {
  const { token, lastAnswerAt, lastRefusal, webhooks, withheld } = connection;
  const tone = TONE[token];
  const when = (at: Date | null) => (at === null ? say("data.never") : sayWhen(at, timezone));
  // What was refused before the last answer is over.
  const isRefused = lastRefusal !== null && (lastAnswerAt === null || lastRefusal.at > lastAnswerAt);
  return (
    <FormCard title={say("data.connection")} text={say("data.connection.text")}>
      <InlineStack gap="300" blockAlign="center">
        <Badge {...(tone && { tone })}>{say(`data.token.${token}`)}</Badge>
        {token === "signed-out" && (
          <Button onClick={() => location.reload()}>{say("data.token.open")}</Button>
        )}
      </InlineStack>
      {token === "signed-out" && <Banner tone="critical">{say("data.token.signed-out.text")}</Banner>}
      {isRefused && (
        <Banner tone="warning">
          {sayValue("data.refusal", lastRefusal.code)}{" "}
          {say("data.refusal.at", { when: when(lastRefusal.at) })}
        </Banner>
      )}
      <dl className="bt-dt-facts">
        <Fact label={say("data.answered")} value={when(lastAnswerAt)} />
        <Fact label={say("data.webhooks.received")} value={when(webhooks.lastReceivedAt)} />
        <Fact label={say("data.webhooks.reconciled")} value={when(webhooks.lastReconciledAt)} />
        <Fact label={say("data.webhooks.dead")} value={webhooks.deadLetters.toLocaleString("en")} />
      </dl>
      {withheld.length > 0 && (
        <BlockStack gap="100">
          <Text as="h3" variant="headingSm">
            {say("data.withheld")}
          </Text>
          <Text as="p" tone="subdued">
            {say("data.withheld.text")}
          </Text>
          <List>
            {withheld.map(({ what, customers }) => (
              <List.Item key={what}>
                {sayNumber("data.withheld.of", customers, { what: sayValue("data.withheld.what", what) })}
              </List.Item>
            ))}
          </List>
        </BlockStack>
      )}
    </FormCard>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
