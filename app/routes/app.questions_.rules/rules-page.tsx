import { useRevalidator } from "@remix-run/react";
import { Banner, BlockStack, Card, Page, Text } from "@shopify/polaris";
import { useState } from "react";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { Aside } from "#app/components/aside.tsx";
import { ChangeList } from "#app/components/matrix/change-list.tsx";
import { NothingYet } from "#app/components/nothing-yet.tsx";
import { post } from "#app/components/post.ts";
import { say, sayCount } from "#app/components/words.ts";
import { diffMatrix } from "#app/domain/triggers/matrix-diff.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import type { RulesPreview } from "#app/services/question-rules.server.ts";
import { sayPlace } from "./say-place.ts";
import { VerdictCard } from "./verdict-card.tsx";

type Props = { role: string; preview: RulesPreview; facts: ShopFacts };

/** What the answers make of the matrix, looked at before it is saved with one click. */
export function RulesPage({ role, preview, facts }: Props) {
  const { before, after, topics, newTopics, mark } = preview;
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const { revalidate } = useRevalidator();
  const changes = diffMatrix(before, after);
  const hasChanges = changes.length > 0 || newTopics.length > 0;
  const ours = after.filter(({ id, condition }) => id.startsWith("questions-") && condition.kind === "topic");
  const others = before.filter(({ id }) => !id.startsWith("questions-")).length;
  const told = { ...facts, topics: [...facts.topics, ...newTopics.map(({ id, name }) => choice(id, name))] };

  async function save(): Promise<void> {
    setIsSaving(true);
    const answer = await post("/app/questions/save", { mark });
    setIsSaving(false);
    setProblem(answer.ok ? null : answer.message);
    setIsSaved(answer.ok);
    revalidate();
  }
  return (
    <Page
      title={say("questions.rules.title")}
      subtitle={say("questions.rules.subtitle")}
      backAction={{ content: say("questions.title"), url: "/app/questions" }}
      primaryAction={{
        content: say("questions.rules.save"),
        loading: isSaving,
        disabled: !hasChanges || role !== "admin",
        onAction: () => void save(),
      }}
    >
      <BlockStack gap="400">
        <AdminsOnly role={role} />
        <div aria-live="polite">
          {problem !== null && (
            <Banner tone="critical" title={say("save.refused")}>
              <p>{problem}</p>
            </Banner>
          )}
          {isSaved && !hasChanges && (
            <Banner tone="success" action={{ content: say("questions.rules.matrix"), url: "/app/triggers" }}>
              <p>{say("questions.rules.saved")}</p>
            </Banner>
          )}
        </div>
        {ours.length === 0 && (
          <Card>
            <NothingYet
              heading={say("questions.rules.none")}
              text={say("questions.rules.none-answered")}
              action={{ content: say("questions.rules.back"), url: "/app/questions" }}
            />
          </Card>
        )}
        {hasChanges && (
          <Card>
            <BlockStack gap="200">
              <Text as="h2" variant="headingMd">
                {say("questions.rules.changes")}
              </Text>
              <ChangeList changes={changes} facts={told} />
              <Text as="p" tone="subdued">
                {[sayPlace(before, after), sayCount("questions.rules.stays", others)].join(" ").trim()}
              </Text>
            </BlockStack>
          </Card>
        )}
        {ours.length > 0 && !hasChanges && !isSaved && (
          <Banner tone="info">
            <p>{say("questions.rules.none.text")}</p>
          </Banner>
        )}
        {ours.map((rule) => (
          <VerdictCard
            key={rule.id}
            rule={rule}
            topics={topics}
            isNew={(id) => newTopics.some((it) => it.id === id)}
          />
        ))}
        {ours.length > 0 && <Aside>{say("questions.rules.teach")}</Aside>}
      </BlockStack>
    </Page>
  );
}

function choice(id: string, label: string) {
  return { id, label, of: "shop" as const };
}
