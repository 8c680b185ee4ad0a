import { BlockStack, Page } from "@shopify/polaris";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { Aside } from "#app/components/aside.tsx";
import { ProblemBanner } from "#app/components/problem-banner.tsx";
import { putSwitches } from "#app/components/put-switches.ts";
import { SaveBar } from "#app/components/save-bar.tsx";
import { useSettingsDraft } from "#app/components/use-settings-draft.ts";
import { say } from "#app/components/words.ts";
import type { ShopPolicy } from "#app/domain/policy.ts";
import { RULED_TIERS, type TierRules } from "#app/domain/tier/tier-rules.ts";
import type { TierCounts } from "#app/services/preview-tiers.server.ts";
import { CountsCard } from "./counts-card.tsx";
import { PolicyCard } from "./policy-card.tsx";
import { TierCard } from "./tier-card.tsx";
import { usePreview } from "./use-preview.ts";

type Props = {
  role: string;
  /** The shop's, such as `EUR`. */
  currency: string;
  tierRules: TierRules;
  policy: ShopPolicy;
  counts: TierCounts;
  /** What the shop's customers have, the commonest first. */
  known: { readonly tags: readonly string[]; readonly segments: readonly string[] };
};

/** Who counts as a VIP, of high value or a repeat customer, and what agents may promise whom. */
export function CustomersPage({ role, currency, counts, known, ...loaded }: Props) {
  const { tierRules, policy } = loaded;
  const { saved, draft, change, problem, bar } = useSettingsDraft(
    { tierRules, policy },
    { send: putSwitches },
  );
  const { now, preview } = usePreview({ saved: saved.tierRules, draft: draft.tierRules, counts });
  const isDisabled = role !== "admin";
  const errorIn = (part: string) => (field: string) => {
    const path = `settings.${part}.${field}`;
    const isIn = problem?.field === path || problem?.field?.startsWith(`${path}.`) === true;
    return isIn ? problem.message : undefined;
  };
  return (
    <Page title={say("customers.title")} subtitle={say("customers.subtitle")}>
      <SaveBar {...bar} />
      <BlockStack gap="400">
        <AdminsOnly role={role} />
        <ProblemBanner problem={problem} />
        <CountsCard now={now} preview={preview} />
        {RULED_TIERS.map((tier) => (
          <TierCard
            key={tier}
            {...{ tier, currency, known, isDisabled }}
            rule={draft.tierRules[tier]}
            errorOf={errorIn(`tierRules.${tier}`)}
            onChange={(part) =>
              change(({ tierRules: rules }) => ({
                tierRules: { ...rules, [tier]: { ...rules[tier], ...part } },
              }))
            }
          />
        ))}
        <Aside>{say("customers.rest")}</Aside>
        <PolicyCard
          {...{ currency, isDisabled }}
          policy={draft.policy}
          errorOf={errorIn("policy")}
          onChange={(part) => change(({ policy: before }) => ({ policy: { ...before, ...part } }))}
        />
      </BlockStack>
    </Page>
  );
}
