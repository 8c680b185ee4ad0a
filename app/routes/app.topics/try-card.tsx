import { BlockStack, Card, Text, TextField } from "@shopify/polaris";
import { say } from "#app/components/words.ts";
import type { ShopTopic } from "#app/domain/shop.ts";
import type { useTried } from "./use-tried.ts";

type Props = {
  text: string;
  topics: readonly ShopTopic[];
  batons: readonly { id: string; label: string }[];
  tried: ReturnType<typeof useTried>;
  onText: (text: string) => void;
};

/** A message as a shopper would type it, and what it is taken for as it is typed. */
export function TryCard({ text, topics, batons, tried, onText }: Props) {
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {say("topics.try")}
          </Text>
          <Text as="p" tone="subdued">
            {say("topics.try.text")}
          </Text>
        </BlockStack>
        <TextField
          label={say("topics.try")}
          labelHidden
          placeholder={say("topics.try.placeholder")}
          autoComplete="off"
          maxLength={4_000}
          value={text}
          onChange={onText}
        />
        <div role="status" className="bt-tp-tried">
          {sayTried()}
        </div>
      </BlockStack>
    </Card>
  );

  function sayTried(): string {
    if (tried.problem !== null) return say("topics.try.failed", { why: tried.problem });
    if (text.trim() === "" || tried.isWaiting) return "";
    if (!tried.read) return say("topics.try.none");
    const { name, of, confidence } = tried.read;
    const own = topics.find(({ id }) => id === name)?.name;
    const topic =
      of === "shop" ? own || say("topics.unnamed") : (batons.find(({ id }) => id === name)?.label ?? name);
    return say(`topics.try.${of}`, { topic, sure: Math.round(confidence * 100) });
  }
}
