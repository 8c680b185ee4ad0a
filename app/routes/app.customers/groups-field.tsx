import { BlockStack, InlineStack, Select, Tag } from "@shopify/polaris";
import { say, sayValue } from "#app/components/words.ts";
import { RFM_GROUPS } from "#app/domain/tier/rfm-groups.ts";

type Props = {
  groups: readonly string[];
  isDisabled: boolean;
  error: string | undefined;
  onChange: (groups: readonly string[]) => void;
};

/** Shopify's own groups of customers, each with what Shopify means by it. */
export function GroupsField({ groups, isDisabled, error, onChange }: Props) {
  const left = RFM_GROUPS.filter((group) => !groups.includes(group));
  return (
    <BlockStack gap="200">
      <Select
        label={say("customers.groups")}
        helpText={say("customers.groups.text")}
        options={[
          { value: "", label: say("customers.groups.add") },
          ...left.map((value) => ({
            value,
            label: say("customers.groups.choice", {
              group: sayValue("customers.group", value),
              means: sayValue("customers.group.means", value),
            }),
          })),
        ]}
        value=""
        disabled={isDisabled}
        error={error ?? false}
        onChange={(group) =>
          group !== "" && onChange(RFM_GROUPS.filter((it) => it === group || groups.includes(it)))
        }
      />
      {groups.length > 0 && (
        <InlineStack gap="150">
          {groups.map((group) => (
            <Tag
              key={group}
              disabled={isDisabled}
              onRemove={() => onChange(groups.filter((it) => it !== group))}
            >
              {sayValue("customers.group", group)}
            </Tag>
          ))}
        </InlineStack>
      )}
    </BlockStack>
  );
}
