import { useRevalidator } from "@remix-run/react";
import {
  Banner,
  BlockStack,
  Box,
  Button,
  ButtonGroup,
  Card,
  InlineStack,
  Link,
  Text,
} from "@shopify/polaris";
import { useState } from "react";
import { NothingYet } from "#app/components/nothing-yet.tsx";
import { post } from "#app/components/post.ts";
import { sayNumber } from "#app/components/say-number.ts";
import { say, sayValue } from "#app/components/words.ts";
import { when } from "./when.ts";

export type ListedImport = {
  readonly id: string;
  readonly source: string;
  readonly importedAt: string;
  readonly conversations: number;
};

type Props = { imports: readonly ListedImport[]; mayRemove: boolean };

/** The imports, newest first; removing one asks once. */
export function Imports({ imports, mayRemove }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const { revalidate } = useRevalidator();

  async function remove(importId: string): Promise<void> {
    const answer = await post("/app/transcripts/remove", { importId });
    setProblem(answer.ok ? null : answer.message);
    if (answer.ok) shopify.toast.show(say("transcripts.removed"));
    revalidate();
  }
  return (
    <BlockStack gap="300">
      {problem !== null && (
        <Banner tone="critical" onDismiss={() => setProblem(null)}>
          <p>{problem}</p>
        </Banner>
      )}
      <Card padding="0">
        {imports.length === 0 ? (
          <NothingYet heading={say("transcripts.empty")} text={say("transcripts.empty.text")} />
        ) : (
          <>
            <Box padding="400">
              <Text as="h2" variant="headingMd">
                {say("transcripts.imports")}
              </Text>
            </Box>
            {imports.map((it) => (
              <Row key={it.id} listed={it} mayRemove={mayRemove} onRemove={() => void remove(it.id)} />
            ))}
          </>
        )}
      </Card>
    </BlockStack>
  );
}

type RowProps = { listed: ListedImport; mayRemove: boolean; onRemove: () => void };

function Row({ listed: { id, source, importedAt, conversations }, mayRemove, onRemove }: RowProps) {
  const [isAsking, setIsAsking] = useState(false);
  const name = sayValue("transcripts.source", source);
  const count = sayNumber("transcripts.conversations", conversations);
  return (
    <Box padding="400" borderBlockStartWidth="025" borderColor="border">
      <InlineStack align="space-between" blockAlign="center" gap="300">
        <BlockStack gap="050">
          <Link
            url={`/app/transcripts/${id}`}
            accessibilityLabel={say("transcripts.look", { source: name, when: when(importedAt) })}
          >
            {say("transcripts.import", { source: name })}
          </Link>
          <Text as="p" tone="subdued">
            {`${count} · ${when(importedAt)}`}
          </Text>
        </BlockStack>
        {isAsking ? (
          <InlineStack gap="300" blockAlign="center">
            <Text as="span">{say("transcripts.remove.sure", { count })}</Text>
            <ButtonGroup>
              <Button tone="critical" variant="primary" onClick={onRemove}>
                {say("transcripts.remove.yes")}
              </Button>
              <Button onClick={() => setIsAsking(false)}>{say("transcripts.remove.no")}</Button>
            </ButtonGroup>
          </InlineStack>
        ) : (
          <Button variant="tertiary" tone="critical" disabled={!mayRemove} onClick={() => setIsAsking(true)}>
            {say("transcripts.remove")}
          </Button>
        )}
      </InlineStack>
    </Box>
  );
}
