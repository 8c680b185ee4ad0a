import { Tabs } from "@shopify/polaris";
import type { ReactNode } from "react";
import { sayLanguage } from "#app/components/matrix/say-rule.ts";
import { sayCount } from "#app/components/words.ts";
import { CHAT_LANGUAGES, type ChatLanguage } from "#app/domain/words/languages.ts";

const PANEL = "texts-of-language";

type Props = {
  chosen: ChatLanguage;
  /** How many sentences are the shop's own. */
  countOf: (language: ChatLanguage) => number;
  onChoose: (language: ChatLanguage) => void;
  children: ReactNode;
};

/** The languages that the chat speaks, in reach from everywhere on the page; a number tells how many sentences are the shop's own. */
export function LanguageTabs({ chosen, countOf, onChoose, children }: Props) {
  const tabs = CHAT_LANGUAGES.map((language) => {
    const count = countOf(language);
    const content = sayLanguage(language);
    return {
      id: `language-${language}`,
      panelID: PANEL,
      content,
      ...(count > 0 && {
        badge: String(count),
        accessibilityLabel: `${content}, ${sayCount("texts.own", count)}`,
      }),
    };
  });
  return (
    <div>
      <div className="bt-text-languages">
        <Tabs
          tabs={tabs}
          selected={CHAT_LANGUAGES.indexOf(chosen)}
          onSelect={(index) => onChoose(CHAT_LANGUAGES[index] ?? chosen)}
        />
      </div>
      <div role="tabpanel" id={PANEL} aria-labelledby={`language-${chosen}`}>
        {children}
      </div>
    </div>
  );
}
