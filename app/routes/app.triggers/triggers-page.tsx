import { BlockStack, Box, Button, Card, InlineStack, Page, Text } from "@shopify/polaris";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { ProblemBanner } from "#app/components/problem-banner.tsx";
import { SaveBar } from "#app/components/save-bar.tsx";
import { useSettingsDraft } from "#app/components/use-settings-draft.ts";
import { say } from "#app/components/words.ts";
import type { Queue, Rule } from "#app/domain/shop.ts";
import { startingRules } from "#app/domain/triggers/starting-rules.ts";
import { RuleRow } from "./rule-row.tsx";
import { StartingPoint } from "./starting-point.tsx";

type Props = {
  role: string;
  queues: readonly Queue[];
  settings: { trade: string | null; rules: readonly Rule[] };
};

/** The trigger matrix: every rule on one page, in the order in which they are asked. */
export function TriggersPage({ role, queues, settings }: Props) {
  const { draft, change, problem, errorOf, bar } = useSettingsDraft(settings);
  const { rules, trade } = draft;
  const mayChange = role === "admin";

  const replace = (at: number, rule: Rule) => change({ rules: rules.with(at, rule) });
  const remove = (at: number) => change({ rules: rules.toSpliced(at, 1) });
  function move(at: number, by: 1 | -1): void {
    const rule = rules[at];
    if (rule) change({ rules: rules.toSpliced(at, 1).toSpliced(at + by, 0, rule) });
  }
  const add = () =>
    change({
      rules: [
        ...rules,
        {
          id: crypto.randomUUID(),
          enabled: true,
          action: "hand-over",
          queueId: null,
          condition: { kind: "keyword", words: [] },
        },
      ],
    });

  return (
    <Page title={say("triggers.title")} subtitle={say("triggers.subtitle")}>
      <SaveBar {...bar} />
      <BlockStack gap="400">
        <AdminsOnly role={role} />
        <ProblemBanner problem={problem} />
        <StartingPoint
          trade={trade}
          isChosen={settings.trade !== null}
          mayChange={mayChange}
          onChoose={(chosen) => change({ trade: chosen, rules: startingRules(chosen) })}
        />
        <Card padding="0">
          {rules.map((rule, at) => (
            <RuleRow
              key={rule.id}
              {...{ rule, queues, mayChange }}
              error={errorOf(`rules.${at}.condition.words`) ?? errorOf(`rules.${at}.condition.tiers`)}
              onChange={(next) => replace(at, next)}
              onRemove={() => remove(at)}
              {...(at > 0 && { onUp: () => move(at, -1) })}
              {...(at < rules.length - 1 && { onDown: () => move(at, 1) })}
            />
          ))}
          <Box padding="400" borderBlockStartWidth="025" borderColor="border">
            <InlineStack align="space-between" blockAlign="center" gap="300">
              <Text as="p" tone="subdued">
                {say("triggers.order")}
              </Text>
              <Button onClick={add} disabled={!mayChange}>
                {say("triggers.add")}
              </Button>
            </InlineStack>
          </Box>
        </Card>
      </BlockStack>
    </Page>
  );
}
