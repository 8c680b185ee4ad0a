import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { say } from "#app/components/words.ts";

type Props = { isAway: boolean; onChosen: (isAway: boolean) => void };

/** Whether the one who looks at this page is given chats: theirs alone to say, and at once. */
export function AwayCard({ isAway, onChosen }: Props) {
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function choose(away: boolean): Promise<void> {
    setIsSaving(true);
    const answer = await putAway(away);
    setIsSaving(false);
    setProblem(answer);
    if (answer === null) onChosen(away);
  }
  return (
    <Card>
      <InlineStack align="space-between" blockAlign="center" gap="300">
        <div role="status">
          <BlockStack gap="050">
            <Text as="p" fontWeight="semibold">
              {say(isAway ? "team.me.away" : "team.me.here")}
            </Text>
            <Text as="p" tone={problem === null ? "subdued" : "critical"}>
              {problem ?? say(isAway ? "team.me.away.text" : "team.me.here.text")}
            </Text>
          </BlockStack>
        </div>
        <Button loading={isSaving} onClick={() => void choose(!isAway)}>
          {say(isAway ? "team.me.return" : "team.me.leave")}
        </Button>
      </InlineStack>
    </Card>
  );
}

/** What went wrong, as a sentence; null: nothing did. */
async function putAway(away: boolean): Promise<string | null> {
  try {
    const response = await fetch("/agent/presence", {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ away }),
    });
    if (response.ok) return null;
    if (response.status === 401) return say("save.session");
    const { message } = (await response.json()) as { message?: string };
    return message ?? say("save.failed");
  } catch {
    return say("save.failed");
  }
}
