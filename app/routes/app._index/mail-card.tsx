import { Badge, Banner, BlockStack, Card, InlineStack, Link, List, Text } from "@shopify/polaris";
import { sayWhen } from "#app/components/matrix/say-when.ts";
import { sayNumber } from "#app/components/say-number.ts";
import { say } from "#app/components/words.ts";
import type { Home } from "#app/services/read-home.server.ts";
import { whyNotSent } from "./why-not-sent.ts";

type Props = {
  mail: Home["mail"];
  /** The shop's own choice of who answers says that a person means an e-mail. */
  isPromised: boolean;
};

/** Whether answers can go out by e-mail, and what of it did not. */
export function MailCard({ mail, isPromised }: Props) {
  const isOn = mail.sender !== null;
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {say("home.mail")}
          </Text>
          <Badge tone={isOn ? "success" : "warning"}>{say(isOn ? "home.mail.on" : "home.mail.off")}</Badge>
        </InlineStack>
        {!isOn && isPromised && <Banner tone="critical">{say("home.mail.off.promised")}</Banner>}
        <Text as="p" tone="subdued">
          {mail.sender === null
            ? say("home.mail.off.text")
            : say("home.mail.on.text", { sender: mail.sender })}
        </Text>
        <Unsent mail={mail} />
      </BlockStack>
    </Card>
  );
}

function Unsent({
  mail: { queued, withoutAddress, failed, newestFailed, days, timezone },
}: Pick<Props, "mail">) {
  const tried = queued - withoutAddress;
  return (
    <>
      {withoutAddress > 0 && (
        <Banner tone="warning">{sayNumber("home.mail.no-address", withoutAddress)}</Banner>
      )}
      {tried > 0 && <Banner tone="warning">{sayNumber("home.mail.waiting", tried)}</Banner>}
      {failed > 0 && (
        <Banner tone="critical">
          <BlockStack gap="200">
            <p>{sayNumber("home.mail.failed", failed, { days: String(days) })}</p>
            <List>
              {newestFailed.map(({ conversationId, seq, queuedAt, error }) => (
                <List.Item key={`${conversationId}.${seq}`}>
                  {sayWhen(queuedAt, timezone)}: {whyNotSent(error)}{" "}
                  <Link url={`/app/inbox?conversation=${conversationId}`}>{say("home.mail.open")}</Link>
                </List.Item>
              ))}
            </List>
          </BlockStack>
        </Banner>
      )}
    </>
  );
}
