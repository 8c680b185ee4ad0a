import { BlockStack, Button, Divider, InlineStack, Text, TextField } from "@shopify/polaris";
import { sayStandardName } from "#app/components/matrix/say-rule.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import { say } from "#app/components/words.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { ConditionFields, type ErrorOf } from "./condition-fields.tsx";
import { LinesField } from "./lines-field.tsx";
import { OutcomeFields } from "./outcome-fields.tsx";
import { PlaceField } from "./place-field.tsx";
import type { MatrixActions } from "./use-matrix.ts";

type Props = {
  rule: Rule;
  place: { readonly at: number; readonly of: number } | null;
  facts: ShopFacts;
  mayChange: boolean;
  errorOf: ErrorOf;
  actions: MatrixActions;
};

/** Everything about one rule, opened in its place. */
export function RuleEditor({ rule, place, facts, mayChange, errorOf, actions }: Props) {
  const change = (part: Partial<Rule>) => actions.change({ ...rule, ...part });
  const field = { facts, isDisabled: !mayChange, errorOf };
  const { kind } = rule.condition;
  return (
    <div className="bt-mx-editor">
      <div className="bt-mx-columns">
        <BlockStack gap="300">
          <Text as="h4" variant="headingSm">
            {say("rule.when")}
          </Text>
          <Text as="p" tone="subdued">
            {say(`rule.${kind}.text`)}
          </Text>
          <ConditionFields
            {...field}
            condition={rule.condition}
            onChange={(condition) => change({ condition })}
          />
        </BlockStack>
        <BlockStack gap="300">
          <Text as="h4" variant="headingSm">
            {say("rule.then")}
          </Text>
          <OutcomeFields {...field} rule={rule} onChange={change} />
        </BlockStack>
      </div>
      <LinesField {...field} lines={rule.lines} onChange={(lines) => change({ lines })} />
      <Divider />
      <div className="bt-mx-columns">
        <TextField
          label={say("rule.name")}
          autoComplete="off"
          maxLength={80}
          disabled={!mayChange}
          placeholder={sayStandardName(rule.id, kind)}
          value={rule.name ?? ""}
          error={errorOf("name") ?? false}
          onChange={(name) => change({ name: name === "" ? null : name })}
        />
        <PlaceField
          key={place?.at}
          place={place}
          isDisabled={!mayChange}
          onPlace={(at) => actions.place(rule.id, at)}
        />
      </div>
      <InlineStack gap="200" align="space-between">
        {mayChange ? (
          <InlineStack gap="200">
            {kind !== "asked-for-person" && (
              <Button size="slim" onClick={() => actions.duplicate(rule)}>
                {say("rule.duplicate")}
              </Button>
            )}
            {kind !== "asked-for-person" && (
              <Button size="slim" tone="critical" onClick={() => actions.remove(rule.id)}>
                {say("rule.remove")}
              </Button>
            )}
          </InlineStack>
        ) : (
          <span />
        )}
        <Button size="slim" onClick={() => actions.toggle(rule.id)}>
          {say("rule.close")}
        </Button>
      </InlineStack>
    </div>
  );
}
