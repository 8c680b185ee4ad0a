import { Autocomplete, BlockStack, InlineStack, Tag } from "@shopify/polaris";
import { useState } from "react";
import { sayTopic } from "#app/components/matrix/say-condition.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import { say } from "#app/components/words.ts";

type Props = {
  label: string;
  facts: ShopFacts;
  chosen: readonly string[];
  isDisabled: boolean;
  error: string | undefined;
  onChange: (chosen: readonly string[]) => void;
};

/** Topics to choose from: the shop's own first, then those that Baton brings. */
export function TopicField({ label, facts, chosen, isDisabled, error, onChange }: Props) {
  const [typed, setTyped] = useState("");
  const isWanted = ({ label: name }: { label: string }) =>
    name.toLowerCase().includes(typed.trim().toLowerCase());
  const section = (of: "shop" | "baton") => ({
    title: say(`when.topics.${of}`),
    options: facts.topics
      .filter((topic) => topic.of === of)
      .filter(isWanted)
      .map((topic) => ({ value: topic.id, label: topic.label })),
  });
  return (
    <BlockStack gap="200">
      <Autocomplete
        allowMultiple
        options={[section("shop"), section("baton")].filter(({ options }) => options.length > 0)}
        selected={[...chosen]}
        onSelect={onChange}
        listTitle={label}
        emptyState={say("when.topics.unknown")}
        textField={
          <Autocomplete.TextField
            label={label}
            placeholder={say("when.topics.find")}
            autoComplete="off"
            disabled={isDisabled}
            value={typed}
            onChange={setTyped}
            error={error ?? false}
          />
        }
      />
      <InlineStack gap="200">
        {chosen.map((id) => (
          <Tag key={id} disabled={isDisabled} onRemove={() => onChange(chosen.filter((it) => it !== id))}>
            {sayTopic(id, facts)}
          </Tag>
        ))}
      </InlineStack>
    </BlockStack>
  );
}
