import { useFetcher, useNavigate } from "@remix-run/react";
import { BlockStack, Card, Page, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { ChangeList } from "#app/components/matrix/change-list.tsx";
import { MatrixPreview } from "#app/components/matrix/matrix-preview.tsx";
import { RepairNotes } from "#app/components/matrix/repair-notes.tsx";
import { sayWhen } from "#app/components/matrix/say-when.ts";
import { say } from "#app/components/words.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import type { VersionShown } from "#app/services/matrix-history.server.ts";

type Props = { role: string; facts: ShopFacts; shown: VersionShown };

/** One version of the matrix as it was, and what returning to it would change. */
export function VersionPage({ role, facts, shown }: Props) {
  const { version, by, savedAt, rules, changes, notes } = shown;
  const fetcher = useFetcher<{ ok: boolean }>();
  const navigate = useNavigate();
  useEffect(() => {
    if (!fetcher.data) return;
    shopify.toast.show(fetcher.data.ok ? say("history.returned", { version }) : say("history.failed"), {
      isError: !fetcher.data.ok,
    });
    if (fetcher.data.ok) navigate("/app/triggers/history");
  }, [fetcher.data, navigate, version]);

  return (
    <Page
      fullWidth
      title={say("history.version", { version })}
      subtitle={say("history.saved", {
        by: by ?? say("history.baton"),
        when: sayWhen(savedAt, facts.timezone),
      })}
      backAction={{ content: say("history.title"), url: "/app/triggers/history" }}
      primaryAction={{
        content: say("history.return"),
        disabled: role !== "admin" || changes.length === 0,
        loading: fetcher.state !== "idle",
        onAction: () => fetcher.submit({ version }, { method: "post", action: "/app/triggers/history" }),
      }}
    >
      <BlockStack gap="400">
        <Card>
          <BlockStack gap="200">
            <Text as="h2" variant="headingSm">
              {say(changes.length === 0 ? "history.same" : "history.wouldChange")}
            </Text>
            {changes.length > 0 && <ChangeList changes={changes} facts={facts} />}
            {notes.length > 0 && <RepairNotes notes={notes} />}
          </BlockStack>
        </Card>
        <MatrixPreview rules={rules} facts={facts} />
      </BlockStack>
    </Page>
  );
}
