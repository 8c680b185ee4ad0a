import { BlockStack, Box, Card, Text } from "@shopify/polaris";
import { say } from "#app/components/words.ts";
import type { Queue } from "#app/domain/shop.ts";
import { usePreview } from "./use-preview.ts";

/** What a shopper reads in the first second, for each way in which this queue can stand. */
export function PreviewCard({ queue }: { queue: Queue }) {
  const { cases, isOld, problem } = usePreview(queue, say("queues.preview.name"));
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {say("queues.preview")}
          </Text>
          <Text as="p" tone={problem === null ? "subdued" : "caution"}>
            {problem ?? say("queues.preview.text")}
          </Text>
        </BlockStack>
      </Box>
      {cases.map(({ code, lines }) => (
        <Box key={code} padding="400" borderBlockStartWidth="025" borderColor="border">
          <BlockStack gap="200">
            <Text as="h3" variant="headingSm">
              {say(`queues.preview.${code}`)}
            </Text>
            {lines.length === 0 ? (
              <Text as="p" tone="subdued">
                {say(code === "full" ? "queues.preview.full.never" : "queues.preview.closed.never")}
              </Text>
            ) : (
              <ul className="bt-q-preview" data-old={isOld}>
                {lines.map((line) => (
                  <li key={line} className="bt-preview">
                    {line}
                  </li>
                ))}
              </ul>
            )}
          </BlockStack>
        </Box>
      ))}
    </Card>
  );
}
