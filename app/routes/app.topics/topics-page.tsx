import { BlockStack, Card, Page, TextField } from "@shopify/polaris";
import { useState } from "react";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { NothingYet } from "#app/components/nothing-yet.tsx";
import { ProblemBanner } from "#app/components/problem-banner.tsx";
import { SaveBar } from "#app/components/save-bar.tsx";
import { useSettingsDraft } from "#app/components/use-settings-draft.ts";
import { say } from "#app/components/words.ts";
import { taughtTwice } from "#app/domain/questions/alike-topics.ts";
import type { ShopTopic } from "#app/domain/shop.ts";
import { TopicRow } from "./topic-row.tsx";
import { TryCard } from "./try-card.tsx";
import { useTried } from "./use-tried.ts";

type Props = {
  role: string;
  settings: { topics: readonly ShopTopic[] };
  named: readonly string[];
  batons: readonly { id: string; label: string }[];
};

/** From so many topics on, they are looked for rather than read. */
const MANY = 8;

/** The shop's own topics: what they are called, what they are taught with, and what a message is taken for. */
export function TopicsPage({ role, settings, named, batons }: Props) {
  const { draft, change, problem, errorOf, bar } = useSettingsDraft(settings);
  const { topics } = draft;
  const [openId, setOpenId] = useState<string | null>(null);
  const [query, setQuery] = useState("");
  const [text, setText] = useState("");
  const tried = useTried(topics, text);
  const mayChange = role === "admin";
  const wrong = topics.findIndex((_, at) => problem?.field?.startsWith(`topics.${at}.`));
  const twice = taughtTwice(topics);
  const isShown = ({ name, phrases }: ShopTopic) =>
    [name, ...phrases].some((it) => it.toLowerCase().includes(query.trim().toLowerCase()));

  function add(): void {
    const id = `t-${crypto.randomUUID().slice(0, 8)}`;
    change({ topics: [...topics, { id, name: "", phrases: [] }] });
    setOpenId(id);
    setQuery("");
  }
  return (
    <Page
      title={say("topics.title")}
      subtitle={say("topics.subtitle")}
      backAction={{ content: say("questions.triggers"), url: "/app/triggers" }}
      primaryAction={{ content: say("topics.add"), disabled: !mayChange, onAction: add }}
      secondaryActions={[{ content: say("questions.title"), url: "/app/questions" }]}
    >
      <SaveBar {...bar} />
      <BlockStack gap="400">
        <AdminsOnly role={role} />
        <ProblemBanner problem={problem} />
        <TryCard {...{ text, topics, batons, tried }} onText={setText} />
        {topics.length === 0 ? (
          <Card>
            <NothingYet
              heading={say("topics.empty")}
              text={say("topics.empty.text")}
              action={{ content: say("topics.add"), disabled: !mayChange, onAction: add }}
              secondaryAction={{ content: say("questions.title"), url: "/app/questions" }}
            />
          </Card>
        ) : (
          <>
            {topics.length > MANY && (
              <TextField
                label={say("topics.find")}
                labelHidden
                placeholder={say("topics.find")}
                autoComplete="off"
                clearButton
                value={query}
                onChange={setQuery}
                onClearButtonClick={() => setQuery("")}
              />
            )}
            <Card padding="0">
              <ul className="bt-tp-list">
                {topics.map((topic, at) =>
                  isShown(topic) || topic.id === openId ? (
                    <TopicRow
                      key={topic.id}
                      topic={topic}
                      topics={topics}
                      alike={[...twice, ...tried.alike].filter(({ id }) => id === topic.id)}
                      twice={twice}
                      uses={named.filter((id) => id === topic.id).length}
                      isOpen={topic.id === openId || at === wrong}
                      mayChange={mayChange}
                      errors={{
                        name: errorOf(`topics.${at}.name`),
                        phrases:
                          problem?.field?.startsWith(`topics.${at}.phrases`) === true
                            ? problem.message
                            : undefined,
                      }}
                      onToggle={() => setOpenId(topic.id === openId ? null : topic.id)}
                      onChange={(next) => change({ topics: topics.with(at, next) })}
                      onRemove={() => change({ topics: topics.toSpliced(at, 1) })}
                    />
                  ) : null,
                )}
              </ul>
            </Card>
          </>
        )}
      </BlockStack>
    </Page>
  );
}
