import { Badge, BlockStack, Button, ButtonGroup, Select, Text } from "@shopify/polaris";
import { ArrowDownIcon, ArrowUpIcon, DeleteIcon } from "@shopify/polaris-icons";
import { Switch } from "#app/components/switch.tsx";
import { say, sayValue } from "#app/components/words.ts";
import type { Queue, Rule } from "#app/domain/shop.ts";
import { ConditionFields } from "./condition-fields.tsx";

type Props = {
  rule: Rule;
  queues: readonly Queue[];
  mayChange: boolean;
  error: string | undefined;
  onChange: (rule: Rule) => void;
  onRemove: () => void;
  onUp?: () => void;
  onDown?: () => void;
};

export function RuleRow({ rule, queues, mayChange, error, onChange, onRemove, onUp, onDown }: Props) {
  const { enabled, action, condition, queueId } = rule;
  const title =
    sayValue("rule.named", rule.id) === rule.id
      ? say(`rule.${condition.kind}`)
      : sayValue("rule.named", rule.id);
  // A shopper who asks for a person gets one, whatever the matrix says.
  const isFixed = condition.kind === "asked-for-person";
  return (
    <div className="bt-rule" data-enabled={enabled}>
      <Switch
        isOn={enabled}
        label={title}
        isDisabled={!mayChange || isFixed}
        onChange={(isOn) => onChange({ ...rule, enabled: isOn })}
      />
      <div className="bt-rule-body">
        <BlockStack gap="200">
          <BlockStack gap="050">
            <Text as="h3" variant="headingSm">
              {title}
            </Text>
            <Text as="p" tone="subdued">
              {say(`rule.${condition.kind}.text`)}
            </Text>
          </BlockStack>
          <ConditionFields
            {...{ condition, mayChange, error }}
            onChange={(next) => onChange({ ...rule, condition: next })}
          />
        </BlockStack>
      </div>
      <div className="bt-rule-side">
        <BlockStack gap="200" inlineAlign="end">
          <Badge tone={action === "hand-over" ? "attention" : "info"}>{say(`action.${action}`)}</Badge>
          {queues.length > 1 && (
            <Select
              label={say("rule.queue")}
              labelHidden
              options={queues.map(({ id, name }) => ({ value: id, label: say("rule.queue.to", { name }) }))}
              value={queueId ?? queues.find(({ isDefault }) => isDefault)?.id ?? ""}
              disabled={!mayChange}
              onChange={(id) =>
                onChange({ ...rule, queueId: queues.find((queue) => queue.id === id)?.id ?? null })
              }
            />
          )}
          <ButtonGroup>
            <Button
              icon={ArrowUpIcon}
              variant="tertiary"
              accessibilityLabel={say("rule.up", { title })}
              disabled={!mayChange || !onUp}
              onClick={() => onUp?.()}
            />
            <Button
              icon={ArrowDownIcon}
              variant="tertiary"
              accessibilityLabel={say("rule.down", { title })}
              disabled={!mayChange || !onDown}
              onClick={() => onDown?.()}
            />
            {condition.kind === "keyword" && (
              <Button
                icon={DeleteIcon}
                variant="tertiary"
                accessibilityLabel={say("rule.remove", { title })}
                disabled={!mayChange}
                onClick={onRemove}
              />
            )}
          </ButtonGroup>
        </BlockStack>
      </div>
    </div>
  );
}
