import { useFetcher } from "@remix-run/react";
import { Badge, BlockStack, Card, EmptyState, IndexTable, Link, Page } from "@shopify/polaris";
import { useEffect } from "react";
import { Aside } from "#app/components/aside.tsx";
import { ProblemBanner } from "#app/components/problem-banner.tsx";
import { say, sayCount, sayValue } from "#app/components/words.ts";
import type { action } from "./route.tsx";

type Props = {
  maySync: boolean;
  syncedAt: string | null;
  articles: readonly {
    id: string;
    kind: string;
    title: string;
    url: string;
    letters: number;
    updatedAt: string;
  }[];
};

/** What the bot may answer from, and how fresh its copy is. */
export function KnowledgePage({ maySync, syncedAt, articles }: Props) {
  const fetcher = useFetcher<typeof action>();
  const isFailed = fetcher.state === "idle" && fetcher.data?.isSynced === false;
  useEffect(() => {
    if (fetcher.state === "idle" && fetcher.data?.isSynced) shopify.toast.show(say("knowledge.synced"));
  }, [fetcher.state, fetcher.data]);
  return (
    <Page
      title={say("knowledge.title")}
      subtitle={
        syncedAt === null ? say("knowledge.never") : say("knowledge.syncedAt", { when: when(syncedAt) })
      }
      primaryAction={{
        content: say("knowledge.sync"),
        loading: fetcher.state !== "idle",
        disabled: !maySync,
        onAction: () => fetcher.submit({}, { method: "post" }),
      }}
    >
      <BlockStack gap="400">
        <ProblemBanner problem={isFailed ? { message: say("knowledge.failed") } : null} />
        <Card padding="0">
          {articles.length === 0 ? (
            <EmptyState heading={say("knowledge.empty")} image="/logo.svg">
              <p>{say("knowledge.empty.text")}</p>
            </EmptyState>
          ) : (
            <IndexTable
              selectable={false}
              itemCount={articles.length}
              headings={[
                { title: say("knowledge.name") },
                { title: say("knowledge.kind") },
                { title: say("knowledge.size") },
                { title: say("knowledge.changed") },
              ]}
            >
              {articles.map(({ id, kind, title, url, letters, updatedAt }, position) => (
                <IndexTable.Row key={id} id={id} position={position}>
                  <IndexTable.Cell>
                    <Link url={url} target="_blank" removeUnderline>
                      {title}
                    </Link>
                  </IndexTable.Cell>
                  <IndexTable.Cell>
                    <Badge>{sayValue("knowledge.kind", kind)}</Badge>
                  </IndexTable.Cell>
                  <IndexTable.Cell>
                    {sayCount("knowledge.words", Math.max(1, Math.round(letters / 6)))}
                  </IndexTable.Cell>
                  <IndexTable.Cell>{when(updatedAt)}</IndexTable.Cell>
                </IndexTable.Row>
              ))}
            </IndexTable>
          )}
        </Card>
        <Aside>{say("knowledge.text")}</Aside>
      </BlockStack>
    </Page>
  );
}

/** In UTC, so that server and browser write the same. */
function when(iso: string): string {
  return (
    new Date(iso).toLocaleString("en", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }) + " UTC"
  );
}
