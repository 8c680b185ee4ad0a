import { BlockStack, Box, Page, Text } from "@shopify/polaris";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { sayLanguage } from "#app/components/matrix/say-rule.ts";
import { ProblemBanner } from "#app/components/problem-banner.tsx";
import { SaveBar } from "#app/components/save-bar.tsx";
import { say } from "#app/components/words.ts";
import type { Texts } from "#app/domain/shop.ts";
import type { ChatLanguage } from "#app/domain/words/languages.ts";
import { LanguageTabs } from "./language-tabs.tsx";
import { type OwnTexts, ownCount } from "./own-texts.ts";
import { TextCard } from "./text-card.tsx";
import { groupTexts } from "./text-groups.ts";
import { useTexts } from "./use-texts.ts";

type Props = {
  role: string;
  /** The shop's own. */
  language: ChatLanguage;
  standard: Readonly<Record<ChatLanguage, Texts>>;
  settings: OwnTexts;
};

const GROUPS = groupTexts();

/** Every sentence that the shop can say in its own words, by language and by the moment in which a shopper reads it. */
export function TextsPage({ role, language: first, standard, settings }: Props) {
  const { draft, own, language, setLanguage, write, problem, errorOf, bar } = useTexts(settings, first);
  return (
    <Page title={say("texts.title")} subtitle={say("texts.subtitle")}>
      <SaveBar {...bar} />
      <BlockStack gap="500">
        <AdminsOnly role={role} />
        <ProblemBanner problem={problem} />
        <LanguageTabs chosen={language} countOf={(one) => ownCount(draft, one)} onChoose={setLanguage}>
          <BlockStack gap="500">
            <Box paddingInline={{ xs: "400", sm: "0" }}>
              <Text as="p" tone="subdued">
                {say("texts.language", { language: sayLanguage(language) })}
              </Text>
            </Box>
            {GROUPS.map(({ group, texts }) => (
              <TextCard
                key={group}
                group={group}
                texts={texts}
                language={language}
                standard={standard[language]}
                own={own}
                isDisabled={role !== "admin"}
                errorOf={errorOf}
                onWrite={write}
              />
            ))}
          </BlockStack>
        </LanguageTabs>
      </BlockStack>
    </Page>
  );
}
