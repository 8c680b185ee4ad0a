import { BlockStack, Box, Card, Page, Text } from "@shopify/polaris";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { ProblemBanner } from "#app/components/problem-banner.tsx";
import { SaveBar } from "#app/components/save-bar.tsx";
import { useSettingsDraft } from "#app/components/use-settings-draft.ts";
import { say } from "#app/components/words.ts";
import type { Texts } from "#app/domain/shop.ts";
import { TextRow } from "./text-row.tsx";
import { groupTexts } from "./text-groups.ts";

type Props = { role: string; standard: Texts; settings: { texts: Texts } };

const GROUPS = groupTexts();

/** Every sentence that the shop can say in its own words, grouped by the moment in which a shopper reads it. */
export function TextsPage({ role, standard, settings }: Props) {
  const { draft, change, problem, errorOf, bar } = useSettingsDraft(settings);

  function write(key: string, body: string): void {
    const { [key]: _before, ...others } = draft.texts;
    change({ texts: body === standard[key] ? others : { ...others, [key]: body } });
  }
  return (
    <Page title={say("texts.title")} subtitle={say("texts.subtitle")}>
      <SaveBar {...bar} />
      <BlockStack gap="500">
        <AdminsOnly role={role} />
        <ProblemBanner problem={problem} />
        {GROUPS.map(({ group, texts }) => (
          <Card key={group} padding="0">
            <Box padding="400" borderBlockEndWidth="025" borderColor="border">
              <Text as="h2" variant="headingMd">
                {say(`texts.${group}`)}
              </Text>
              <Text as="p" tone="subdued">
                {say(`texts.${group}.text`)}
              </Text>
            </Box>
            {texts.map((text) => (
              <TextRow
                key={text.key}
                text={text}
                standard={standard[text.key] ?? ""}
                own={draft.texts[text.key]}
                isDisabled={role !== "admin"}
                error={errorOf(`texts.${text.key}`)}
                onChange={(body) => write(text.key, body)}
              />
            ))}
          </Card>
        ))}
      </BlockStack>
    </Page>
  );
}
