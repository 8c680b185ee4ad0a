import { useNavigate } from "@remix-run/react";
import { Banner, BlockStack, Box, Card, InlineStack, Page, Pagination, Text } from "@shopify/polaris";
import { sayNumber } from "#app/components/say-number.ts";
import { say, sayValue } from "#app/components/words.ts";
import type { LookedAt } from "#app/services/look-at-import.server.ts";
import { when } from "../app.transcripts/when.ts";
import { Conversation } from "./conversation.tsx";
import { ConversationList } from "./conversation-list.tsx";

/** The conversations of one import, one of them open beside the list. */
export function ImportPage({ found, page, last, offset, listed, open }: LookedAt) {
  const navigate = useNavigate();
  const to = (next: number) => navigate(`?page=${next}`);
  const count = found.conversations;
  return (
    <Page
      fullWidth
      title={say("transcripts.import", { source: sayValue("transcripts.source", found.source) })}
      subtitle={`${sayNumber("transcripts.conversations", count)} · ${when(found.importedAt)}`}
      backAction={{ content: say("transcripts.title"), url: "/app/transcripts" }}
    >
      <div className="bt-tr-columns">
        <Card padding="0">
          <ConversationList listed={listed} openId={open?.id ?? null} page={page} />
          {last > 1 && (
            <Box padding="300" borderBlockStartWidth="025" borderColor="border">
              <InlineStack align="space-between" blockAlign="center" gap="200">
                <Text as="span" tone="subdued">
                  {say("transcripts.shown", { from: offset + 1, to: offset + listed.length, count })}
                </Text>
                <Pagination
                  hasPrevious={page > 1}
                  hasNext={page < last}
                  previousTooltip={say("transcripts.newer")}
                  nextTooltip={say("transcripts.older")}
                  onPrevious={() => to(page - 1)}
                  onNext={() => to(page + 1)}
                />
              </InlineStack>
            </Box>
          )}
        </Card>
        <div className="bt-tr-open" role="region" tabIndex={0} aria-label={say("transcripts.conversation")}>
          {open ? (
            <Conversation open={open} />
          ) : (
            <BlockStack>
              <Banner>
                <p>{say("transcripts.gone")}</p>
              </Banner>
            </BlockStack>
          )}
        </div>
      </div>
    </Page>
  );
}
