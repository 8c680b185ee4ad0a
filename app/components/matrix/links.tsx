import { BlockStack, Card, InlineGrid, Link, Text } from "@shopify/polaris";
import { say } from "#app/components/words.ts";

const LINKS = [
  { url: "/app/questions", title: "questions.title", text: "questions.link.questions" },
  { url: "/app/topics", title: "topics.title", text: "questions.link.topics" },
  { url: "/app/triggers/try", title: "try.title", text: "questions.link.try" },
  { url: "/app/transcripts", title: "transcripts.title", text: "questions.link.transcripts" },
] as const;

/** The pages around the matrix: where its rules come from and what they would do. */
export function MatrixLinks() {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {say("questions.links")}
        </Text>
        <InlineGrid columns={{ xs: 1, sm: 2, lg: 4 }} gap="400">
          {LINKS.map(({ url, title, text }) => (
            <BlockStack key={url} gap="050">
              <Link url={url}>{say(title)}</Link>
              <Text as="p" tone="subdued">
                {say(text)}
              </Text>
            </BlockStack>
          ))}
        </InlineGrid>
      </BlockStack>
    </Card>
  );
}
