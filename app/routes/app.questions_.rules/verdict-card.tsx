import { Badge, BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import { ActionMark } from "#app/components/matrix/action-mark.tsx";
import { titleOf } from "#app/components/matrix/say-rule.ts";
import { say, sayCount } from "#app/components/words.ts";
import type { ShopTopic } from "#app/domain/shop.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";

type Props = { rule: Rule; topics: readonly ShopTopic[]; isNew: (id: string) => boolean };

/** One rule of the three, with the topics it names and the phrases each is taught with. */
export function VerdictCard({ rule, topics, isNew }: Props) {
  const named = rule.condition.kind === "topic" ? rule.condition.topics : [];
  const own = named.flatMap((id) => topics.find((topic) => topic.id === id) ?? []);
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="300">
          <Text as="h2" variant="headingMd">
            {titleOf(rule)}
          </Text>
          <InlineStack gap="300" blockAlign="center">
            <Text as="span" tone="subdued">
              {sayCount("questions.rules.topics", named.length)}
            </Text>
            <ActionMark action={rule.action} />
          </InlineStack>
        </InlineStack>
        <ul className="bt-qr-topics">
          {own.map(({ id, name, phrases }) => (
            <li key={id}>
              <details>
                <summary>
                  <span>{name}</span>
                  {isNew(id) && <Badge tone="info">{say("questions.rules.new")}</Badge>}
                  <span className="bt-qr-phrases">{sayCount("questions.rules.phrases", phrases.length)}</span>
                </summary>
                <ul>
                  {phrases.map((phrase) => (
                    <li key={phrase}>{phrase}</li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      </BlockStack>
    </Card>
  );
}
