import { useEffect, useState } from "react";
import { keptDraftOf } from "#app/components/kept-draft.ts";
import { say, sayValue } from "#app/components/words.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { startingRules, TRADES } from "#app/domain/triggers/starting-rules.ts";

/** Rules that can be tried: those that are saved, those that are being changed, or those of a trade. */
export type RuleSet = { readonly id: string; readonly label: string; readonly rules: readonly Rule[] };

export function useRuleSets(saved: readonly Rule[]): readonly RuleSet[] {
  const [draft, setDraft] = useState<readonly Rule[] | null>(null);
  // After the first paint, because the server knows nothing of this browser.
  useEffect(() => {
    const kept = keptDraftOf<{ rules: readonly Rule[] }>(location.pathname.replace(/\/try\/?$/, ""), {
      rules: saved,
    });
    if (kept && JSON.stringify(kept.draft.rules) !== JSON.stringify(saved)) setDraft(kept.draft.rules);
  }, [saved]);
  return [
    { id: "saved", label: say("try.rules.saved"), rules: saved },
    ...(draft ? [{ id: "draft", label: say("try.rules.draft"), rules: draft }] : []),
    ...TRADES.map((trade) => ({
      id: `trade-${trade}`,
      label: say("try.rules.trade", { trade: sayValue("trade", trade) }),
      rules: startingRules(trade),
    })),
  ];
}
