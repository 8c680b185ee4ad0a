import { useFetcher, useNavigation } from "@remix-run/react";
import { Banner, BlockStack, Button, Card, InlineStack, Page } from "@shopify/polaris";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { RepairNotes } from "#app/components/matrix/repair-notes.tsx";
import { ProblemBanner } from "#app/components/problem-banner.tsx";
import { say } from "#app/components/words.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import type { History } from "#app/services/matrix-history.server.ts";
import { Entry } from "./entry.tsx";
import type { action } from "./route.tsx";

type Props = {
  role: string;
  facts: ShopFacts;
  history: History;
  /** The first page, which begins with what counts now. */
  isNewest: boolean;
};

/** Every version of the matrix: who saved it, when, what changed, and the way back to it. */
export function HistoryPage({ role, facts, history, isNewest }: Props) {
  const fetcher = useFetcher<typeof action>();
  const { location } = useNavigation();
  const { entries, older } = history;
  const done = fetcher.state === "idle" ? fetcher.data : undefined;
  const returnTo = (version: number) =>
    fetcher.submit({ version }, { method: "post", action: "/app/triggers/history" });

  return (
    <Page
      title={say("history.title")}
      subtitle={say("history.text")}
      backAction={{ content: say("triggers.title"), url: "/app/triggers" }}
    >
      <BlockStack gap="400">
        <AdminsOnly role={role} />
        {done?.ok && (
          <Banner
            tone={done.notes.length > 0 ? "warning" : "success"}
            title={say("history.returned", { version: done.wanted })}
            {...(done.undo !== null && {
              action: { content: say("history.undo"), onAction: () => returnTo(done.undo ?? 0) },
            })}
          >
            {done.notes.length > 0 && <RepairNotes notes={done.notes} />}
          </Banner>
        )}
        <ProblemBanner problem={done?.ok === false ? { message: say("history.failed") } : null} />
        <Card padding="0">
          <ol className="bt-mx-history" aria-label={say("history.title")}>
            {entries.map((entry, at) => (
              <Entry
                key={entry.version}
                {...{ entry, facts }}
                isNow={isNewest && at === 0}
                mayReturn={role === "admin" && fetcher.state === "idle"}
                onReturn={() => returnTo(entry.version)}
              />
            ))}
          </ol>
          {entries.length === 0 && <p className="bt-mx-empty">{say("history.empty")}</p>}
        </Card>
        <InlineStack align="center" gap="200">
          {!isNewest && <Button url="/app/triggers/history">{say("history.newest")}</Button>}
          {older !== null && (
            <Button
              url={`/app/triggers/history?up-to=${older}`}
              loading={location?.search === `?up-to=${older}`}
            >
              {say("history.older")}
            </Button>
          )}
        </InlineStack>
      </BlockStack>
    </Page>
  );
}
