import { BlockStack, Card, Text } from "@shopify/polaris";
import { sayNumber } from "#app/components/say-number.ts";
import { say, sayValue } from "#app/components/words.ts";
import { TIERS } from "#app/domain/shop.ts";
import type { TierCounts } from "#app/services/preview-tiers.server.ts";
import type { Preview } from "./use-preview.ts";

type Props = { now: TierCounts; preview: Preview };

/** How many customers are of each tier, and by the rules as they are typed. */
export function CountsCard({ now, preview }: Props) {
  const next = preview?.counts ?? null;
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {say("customers.counts")}
          </Text>
          <div role="status">
            <Text as="p" tone={preview?.problem ? "caution" : "subdued"}>
              {sayState(now, preview)}
            </Text>
          </div>
        </BlockStack>
        <dl className="bt-figures bt-cu-counts">
          {TIERS.map((tier) => (
            <div key={tier}>
              <dt>{tier === "unknown" ? say("customers.unknown") : sayValue("tier", tier)}</dt>
              <dd>
                <span className="bt-figure-value">{shown((next ?? now)[tier])}</span>
                {next && next[tier] !== now[tier] && (
                  <span className="bt-cu-now">
                    {say("customers.counts.now", { count: shown(now[tier]) })}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </BlockStack>
    </Card>
  );
}

function sayState(now: TierCounts, preview: Preview): string {
  if (preview?.problem) return preview.problem;
  if (preview && preview.counts === null) return say("customers.preview.counting");
  if (preview) return sayNumber("customers.preview", preview.changed);
  const all = TIERS.reduce((sum, tier) => sum + now[tier], 0);
  return all === 0 ? say("customers.counts.none") : sayNumber("customers.counts.text", all);
}

function shown(count: number): string {
  return count.toLocaleString("en");
}
