import { Banner, Select, Text } from "@shopify/polaris";
import { FormCard } from "#app/components/form-card.tsx";
import { sayWhen } from "#app/components/matrix/say-when.ts";
import { ProblemBanner } from "#app/components/problem-banner.tsx";
import { putSwitches } from "#app/components/put-switches.ts";
import { SaveBar } from "#app/components/save-bar.tsx";
import { useSettingsDraft } from "#app/components/use-settings-draft.ts";
import { say, sayValue } from "#app/components/words.ts";
import type { StoredKind } from "#app/data/retention.server.ts";
import { sayKept } from "./say-kept.ts";

/** As the settings allow them. */
const CHOICES = [30, 90, 180, 365, 730];

type Props = {
  stored: readonly StoredKind[];
  retentionDays: number;
  timezone: string;
  mayChange: boolean;
};

/** What is stored of shoppers and since when, and for how long it is kept. */
export function StoredCard({ stored, timezone, mayChange, ...loaded }: Props) {
  const { retentionDays } = loaded;
  const { saved, draft, change, problem, bar } = useSettingsDraft({ retentionDays }, { send: putSwitches });
  const isShorter = draft.retentionDays < saved.retentionDays;
  return (
    <>
      <SaveBar {...bar} />
      <ProblemBanner problem={problem} />
      <FormCard title={say("data.stored")} text={say("data.stored.text")}>
        <table className="bt-dt-table">
          <thead>
            <tr>
              <th scope="col">{say("data.stored.kind")}</th>
              <th scope="col">{say("data.stored.count")}</th>
              <th scope="col">{say("data.stored.oldest")}</th>
            </tr>
          </thead>
          <tbody>
            {stored.map(({ kind, count, oldest }) => (
              <tr key={kind}>
                <th scope="row">
                  {sayValue("data.kind", kind)}
                  <Text as="span" variant="bodySm" tone="subdued">
                    {sayKept(kind)}
                  </Text>
                </th>
                <td>{count.toLocaleString("en")}</td>
                <td>{oldest === null ? say("data.stored.none") : sayWhen(oldest, timezone)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div>
          <div className="bt-short-field">
            <Select
              label={say("data.retention")}
              helpText={say("data.retention.text")}
              options={CHOICES.map((days) => ({
                value: String(days),
                label: say(`data.retention.${days}` as "data.retention.30"),
              }))}
              value={String(draft.retentionDays)}
              disabled={!mayChange}
              error={problem?.field === "settings.retentionDays" ? problem.message : false}
              onChange={(days) => change({ retentionDays: Number(days) })}
            />
          </div>
          <div role="status" className="bt-dt-told bt-dt-below">
            {isShorter && (
              <Banner tone="warning">{say("data.retention.shorter", { days: draft.retentionDays })}</Banner>
            )}
          </div>
        </div>
      </FormCard>
    </>
  );
}
