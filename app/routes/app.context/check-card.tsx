import { Badge, BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useFix, type Fix } from "#app/components/inbox/use-fix.ts";
import { say, sayValue } from "#app/components/words.ts";
import { isFilled, type LookUp } from "#app/domain/context/look-ups.ts";
import { sayPart } from "./say-part.ts";
import { type Way, waysOf } from "./ways-of.ts";

type Props = { lookUp: LookUp; onFixed: () => void };

/** One of the things that nobody should have to look up: what is there, and of the rest why not and how it comes. */
export function CheckCard({ lookUp: { check, parts }, onFixed }: Props) {
  const { fix, busy, told } = useFix(onFixed);
  const isGreen = isFilled({ parts });
  const [one] = parts;
  const isOneReason =
    one?.is === "missing" && parts.every((part) => part.is === "missing" && part.why === one.why);
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {say(`lookups.check.${check}`)}
          </Text>
          <Badge tone={isGreen ? "success" : "critical"}>
            {say(isGreen ? "lookups.green" : "lookups.red")}
          </Badge>
        </InlineStack>
        {isOneReason ? (
          <BlockStack gap="100">
            <Text as="p" tone="critical">
              {sayPart(check, one)}
            </Text>
            <Text as="p" tone="subdued">
              {parts.map(({ part }) => sayValue("lookups.part", part)).join(" · ")}
            </Text>
          </BlockStack>
        ) : (
          <dl className="bt-lk-parts">
            {parts.map((part) => (
              <div key={part.part} data-missing={part.is === "missing"}>
                <dt>{sayValue("lookups.part", part.part)}</dt>
                <dd>{sayPart(check, part)}</dd>
              </div>
            ))}
          </dl>
        )}
        {waysOf(parts).map((way) => (
          <FixRow key={way.key} way={way} busy={busy} onFix={(it) => void fix(it)} />
        ))}
        <div role="status" className="bt-lk-told">
          {told && <Text as="p">{say(`context.fix.${told}`)}</Text>}
        </div>
      </BlockStack>
    </Card>
  );
}

function FixRow({ way, busy, onFix }: { way: Way; busy: string | null; onFix: (fix: Fix) => void }) {
  const { key, text, label, by } = way;
  return (
    <div className="bt-lk-fix">
      <Text as="p">{text}</Text>
      {by === "link" ? (
        <Button url="/app/data">{label}</Button>
      ) : (
        <Button
          loading={busy === key}
          disabled={busy !== null && busy !== key}
          onClick={() => (by === "reload" ? location.reload() : onFix(by))}
        >
          {label}
        </Button>
      )}
    </div>
  );
}
