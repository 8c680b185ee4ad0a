import { BlockStack, Card, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { say } from "#app/components/words.ts";

type Props = { done: number; all: number; isSaving: boolean; found: string };

/** How far the merchant is, and what the questions were found in. */
export function Progress({ done, all, isSaving, found }: Props) {
  const label = say("questions.progress", { done, all });
  return (
    <Card>
      <BlockStack gap="200">
        <InlineStack align="space-between" gap="300">
          <Text as="h2" variant="headingMd">
            {done === all ? say("questions.all-done") : label}
          </Text>
          <span role="status">
            {(isSaving || done > 0) && (
              <Text as="span" tone="subdued">
                {say(isSaving ? "questions.saving" : "questions.saved")}
              </Text>
            )}
          </span>
        </InlineStack>
        <ProgressBar
          progress={Math.round((100 * done) / all)}
          size="small"
          tone="success"
          ariaLabelledBy="bt-q-done"
        />
        <span id="bt-q-done" hidden>
          {label}
        </span>
        <Text as="p" tone="subdued">
          {done === all ? say("questions.all-done.text") : found}
        </Text>
      </BlockStack>
    </Card>
  );
}
