import { Text } from "@shopify/polaris";
import { FormCard } from "#app/components/form-card.tsx";
import { sayWhen } from "#app/components/matrix/say-when.ts";
import { say, sayValue } from "#app/components/words.ts";
import type { KeptErasure } from "#app/data/erasures.server.ts";

type Props = { erasures: readonly KeptErasure[]; timezone: string };

/** What was erased and why. Nothing says who it was. */
export function ErasuresCard({ erasures, timezone }: Props) {
  return (
    <FormCard
      title={say("data.erasures")}
      text={say(erasures.length === 0 ? "data.erasures.none" : "data.erasures.text")}
    >
      {erasures.length > 0 && (
        <ul className="bt-dt-list">
          {erasures.map(({ id, why, doneAt, counts, namedBy }) => (
            <li key={id} className="bt-dt-row">
              <div>
                <Text as="h3" variant="headingSm">
                  {sayValue("data.erasures.why", why)}
                </Text>
                <Text as="p" tone="subdued">
                  {[sayWhen(doneAt, timezone), ...namedBy.map((by) => sayValue("data.erasures.by", by))].join(
                    " · ",
                  )}
                </Text>
                <Text as="p">{sayCounts(counts)}</Text>
              </div>
            </li>
          ))}
        </ul>
      )}
    </FormCard>
  );
}

/** `Chats: 12 · Orders: 3`. */
function sayCounts(counts: KeptErasure["counts"]): string {
  const gone = Object.entries(counts).filter(([, count]) => count > 0);
  if (gone.length === 0) return say("data.erasures.nothing");
  return gone
    .map(([kind, count]) => `${sayValue("data.kind", kind)}: ${count.toLocaleString("en")}`)
    .join(" · ");
}
