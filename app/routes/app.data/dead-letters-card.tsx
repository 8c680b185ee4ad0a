import { Banner, Button, Text } from "@shopify/polaris";
import { FormCard } from "#app/components/form-card.tsx";
import { sayWhen } from "#app/components/matrix/say-when.ts";
import { sayNumber } from "#app/components/say-number.ts";
import { say, sayValue } from "#app/components/words.ts";
import type { DeadLetter } from "#app/services/dead-letters.server.ts";
import { useReplay } from "./use-replay.ts";

/** What nothing else makes good: no comparison with Shopify brings it. */
const BY_LAW: ReadonlySet<string> = new Set(["customers/data_request", "customers/redact", "shop/redact"]);

type Props = { deadLetters: readonly DeadLetter[]; timezone: string; mayChange: boolean };

/** What Shopify told and Baton could not work on, and trying it once more. */
export function DeadLettersCard({ deadLetters, timezone, mayChange }: Props) {
  const { replay, trying, told } = useReplay();
  return (
    <FormCard
      title={say("data.dead")}
      text={say(deadLetters.length === 0 ? "data.dead.none" : "data.dead.text")}
    >
      <div>
        <div role="status" className="bt-dt-told">
          {told && <Banner tone={told.tone}>{told.message}</Banner>}
        </div>
        {deadLetters.length > 0 && (
          <ul className="bt-dt-list">
            {deadLetters.map(({ webhookId, topic, receivedAt, attempts, error }) => (
              <li key={webhookId} className="bt-dt-row">
                <div>
                  <Text as="h3" variant="headingSm">
                    {sayValue("data.topic", topic)}
                  </Text>
                  <Text as="p" tone="subdued">
                    {sayWhen(receivedAt, timezone)} · {sayNumber("data.dead.tries", attempts)}
                  </Text>
                  <Text as="p">
                    {sayValue("data.dead.why", error)} {BY_LAW.has(topic) && say("data.dead.law")}
                  </Text>
                </div>
                {mayChange && (
                  <Button
                    loading={trying === webhookId}
                    disabled={trying !== null && trying !== webhookId}
                    accessibilityLabel={say("data.dead.again.of", { topic: sayValue("data.topic", topic) })}
                    onClick={() => void replay(webhookId)}
                  >
                    {say("data.dead.again")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </FormCard>
  );
}
