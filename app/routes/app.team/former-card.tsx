import { Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useFetcher } from "@remix-run/react";
import { say } from "#app/components/words.ts";

type Props = { former: readonly { agentId: string; name: string }[]; mayChange: boolean };

/** Who was taken out of the team, and the way back in. */
export function FormerCard({ former, mayChange }: Props) {
  const fetcher = useFetcher();
  if (former.length === 0) return null;
  return (
    <Card>
      <Text as="h2" variant="headingMd">
        {say("team.former")}
      </Text>
      <Text as="p" tone="subdued">
        {say("team.former.text")}
      </Text>
      <ul className="bt-tm-list">
        {former.map(({ agentId, name }) => (
          <li key={agentId}>
            <InlineStack align="space-between" blockAlign="center" gap="300">
              <Text as="span">{name}</Text>
              {mayChange && (
                <Button
                  accessibilityLabel={say("team.former.add.of", { name })}
                  loading={fetcher.formData?.get("agentId") === agentId}
                  onClick={() => fetcher.submit({ agentId }, { method: "post" })}
                >
                  {say("team.former.add")}
                </Button>
              )}
            </InlineStack>
          </li>
        ))}
      </ul>
    </Card>
  );
}
