import { Badge, Button, InlineStack, Text } from "@shopify/polaris";
import { ChangeList } from "#app/components/matrix/change-list.tsx";
import { sayWhen } from "#app/components/matrix/say-when.ts";
import { say } from "#app/components/words.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import type { HistoryEntry } from "#app/services/matrix-history.server.ts";

const SHOWN = 5;

type Props = {
  entry: HistoryEntry;
  facts: ShopFacts;
  isNow: boolean;
  mayReturn: boolean;
  onReturn: () => void;
};

/** One version in the list. */
export function Entry({ entry, facts, isNow, mayReturn, onReturn }: Props) {
  const { version, by, savedAt, returnedTo, changes, isFirst } = entry;
  return (
    <li className="bt-mx-entry">
      <span className="bt-mx-version" aria-label={say("history.version", { version })}>
        {version}
      </span>
      <div>
        <InlineStack gap="200" blockAlign="center">
          <Text as="span" variant="headingSm">
            {by ?? say("history.baton")}
          </Text>
          <Text as="span" tone="subdued">
            <time dateTime={new Date(savedAt).toISOString()}>{sayWhen(savedAt, facts.timezone)}</time>
          </Text>
          {isNow && <Badge tone="success">{say("history.now")}</Badge>}
        </InlineStack>
        {returnedTo !== null && <Text as="p">{say("history.returnedTo", { version: returnedTo })}</Text>}
        {isFirst ? (
          <Text as="p" tone="subdued">
            {say(version === 1 ? "history.first" : "history.oldest")}
          </Text>
        ) : (
          <ChangeList changes={changes} facts={facts} most={SHOWN} />
        )}
      </div>
      <InlineStack gap="200" wrap={false}>
        <Button
          size="slim"
          url={`/app/triggers/history/${version}`}
          accessibilityLabel={say("history.look.at", { version })}
        >
          {say("history.look")}
        </Button>
        {!isNow && (
          <Button
            size="slim"
            disabled={!mayReturn}
            onClick={onReturn}
            accessibilityLabel={say("history.return.to", { version })}
          >
            {say("history.return")}
          </Button>
        )}
      </InlineStack>
    </li>
  );
}
