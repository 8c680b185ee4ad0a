import { Card, Text } from "@shopify/polaris";
import { say } from "#app/components/words.ts";
import type { LookedAt } from "#app/services/look-at-import.server.ts";

/** One conversation as it was imported: masked, and who wrote what. */
export function Conversation({ open }: { open: NonNullable<LookedAt["open"]> }) {
  return (
    <Card>
      <ol className="bt-tr-turns">
        {open.turns.map(({ role, text }, at) => (
          <li key={at} className="bt-tr-turn" data-role={role}>
            <Text as="span" tone="subdued" variant="bodySm">
              {say(`transcripts.who.${role}`)}
            </Text>
            <div className="bt-tr-text">{text}</div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
