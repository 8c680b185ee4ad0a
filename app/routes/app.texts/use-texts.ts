import { useCallback, useEffect, useRef, useState } from "react";
import { useSettingsDraft } from "#app/components/use-settings-draft.ts";
import { CHAT_LANGUAGES, type ChatLanguage } from "#app/domain/words/languages.ts";
import { type OwnTexts, ownIn, refusedText, writeText } from "./own-texts.ts";

/** The texts of one language while they are being changed; what is unsaved in another stays. */
export function useTexts(loaded: OwnTexts, first: ChatLanguage) {
  const { draft, saved, change, problem, bar } = useSettingsDraft(loaded);
  const [language, setLanguage] = useState(first);
  const refused = refusedText(problem?.field);

  const write = useCallback(
    (key: string, body: string | null) =>
      change((known) => trimmed(writeText(known, { language, key, body }), saved)),
    [language, saved],
  );

  // Once for each refusal, to its field, in whichever language that is.
  const shown = useRef<typeof problem>(null);
  useEffect(() => {
    const found = CHAT_LANGUAGES.find((one) => one === refused?.language);
    if (found !== undefined) setLanguage(found);
  }, [problem]);
  useEffect(() => {
    if (shown.current === problem || refused?.language !== language) return;
    shown.current = problem;
    const field = document.getElementById(fieldId(refused.key));
    field?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
  }, [problem, language]);

  return {
    draft,
    own: ownIn(draft, language),
    language,
    setLanguage,
    write,
    problem,
    errorOf: (key: string) =>
      refused?.language === language && refused.key === key ? problem?.message : undefined,
    bar,
  };
}

export function fieldId(key: string): string {
  return `text-${key}`;
}

/** Without the languages that have no words now and had none before: nothing changed there. */
function trimmed(own: OwnTexts, saved: OwnTexts): OwnTexts {
  const kept = Object.entries(own.textsByLanguage).filter(
    ([language, texts]) => Object.keys(texts).length > 0 || Object.hasOwn(saved.textsByLanguage, language),
  );
  return { ...own, textsByLanguage: Object.fromEntries(kept) };
}
