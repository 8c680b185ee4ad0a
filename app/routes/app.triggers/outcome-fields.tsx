import { BlockStack, ChoiceList, InlineGrid, Select, Text } from "@shopify/polaris";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import { say } from "#app/components/words.ts";
import { isAlwaysFirst } from "#app/domain/triggers/matrix-order.ts";
import { PRIORITIES, type Rule, type RuleAction } from "#app/domain/triggers/rule.ts";
import { RULE_KINDS } from "#app/domain/triggers/rule-kinds.ts";
import type { ErrorOf } from "./condition-fields.tsx";
import { HoursField } from "./hours-field.tsx";
import { TargetFields } from "./target-fields.tsx";

type Props = {
  rule: Rule;
  facts: ShopFacts;
  isDisabled: boolean;
  errorOf: ErrorOf;
  onChange: (part: Partial<Rule>) => void;
};

/** What happens when a rule fires: what it does, where it leads, how fast and at which hours. */
export function OutcomeFields({ rule, facts, isDisabled, errorOf, onChange }: Props) {
  const { queues, timezone } = facts;
  const defaultQueue = queues.find(({ isDefault }) => isDefault);
  const known = queues.find(({ id }) => id === rule.queueId);
  return (
    <BlockStack gap="300">
      <ActionField {...{ rule, isDisabled, errorOf, onChange }} />
      {rule.action !== "leave-to-bot" && (
        <>
          <InlineGrid columns={{ xs: 1, sm: 2 }} gap="300">
            <Select
              label={say("rule.queue")}
              options={queues.map(({ id, name, isDefault }) => ({
                value: id,
                label: isDefault ? say("rule.queue.default", { name }) : name,
              }))}
              value={known?.id ?? defaultQueue?.id ?? ""}
              disabled={isDisabled}
              error={errorOf("queueId") ?? false}
              onChange={(id) => {
                const queue = queues.find((it) => it.id === id);
                onChange({ queueId: queue && !queue.isDefault ? queue.id : null });
              }}
            />
            <Select
              label={say("rule.priority")}
              options={PRIORITIES.map((value) => ({ value, label: say(`priority.${value}`) }))}
              value={rule.priority}
              disabled={isDisabled}
              error={errorOf("priority") ?? false}
              onChange={(value) => onChange({ priority: PRIORITIES.find((it) => it === value) ?? "normal" })}
            />
          </InlineGrid>
          <TargetFields {...{ rule, isDisabled, errorOf, onChange }} />
        </>
      )}
      {isAlwaysFirst(rule) ? (
        <Text as="p" tone="subdued">
          {say("rule.always")}
        </Text>
      ) : (
        <HoursField
          {...{ timezone, isDisabled, errorOf }}
          hours={rule.hours}
          onChange={(hours) => onChange({ hours })}
        />
      )}
    </BlockStack>
  );
}

function ActionField({ rule, isDisabled, errorOf, onChange }: Omit<Props, "facts">) {
  const allowed: readonly RuleAction[] = RULE_KINDS[rule.condition.kind].actions;
  const [only] = allowed;
  const actionError = errorOf("action");
  if (allowed.length === 1 && only)
    return (
      <BlockStack gap="050">
        <Text as="p">{say(`action.${only}`)}</Text>
        <Text as="p" tone="subdued">
          {say(`action.${only}.text`)}
        </Text>
      </BlockStack>
    );
  return (
    <ChoiceList
      title={say("rule.action")}
      titleHidden
      disabled={isDisabled}
      choices={allowed.map((value) => ({
        value,
        label: say(`action.${value}`),
        helpText: say(`action.${value}.text`),
      }))}
      selected={[rule.action]}
      {...(actionError !== undefined && { error: actionError })}
      onChange={([chosen]) => onChange({ action: allowed.find((it) => it === chosen) ?? rule.action })}
    />
  );
}
