import { Badge, BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";

type Props = {
  title: string;
  state: string;
  tone: "success" | "warning" | undefined;
  text: string;
  action: { content: string; url: string; target?: "_top" };
};

/** One thing that is on or off, and the way to change it. */
export function StateCard({ title, state, tone, text, action }: Props) {
  return (
    <Card>
      <BlockStack gap="300" inlineAlign="start">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          <Badge {...(tone && { tone })}>{state}</Badge>
        </InlineStack>
        <Text as="p" tone="subdued">
          {text}
        </Text>
        <Button url={action.url} {...(action.target && { target: action.target })}>
          {action.content}
        </Button>
      </BlockStack>
    </Card>
  );
}
