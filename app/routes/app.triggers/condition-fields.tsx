import { ChoiceList, Text } from "@shopify/polaris";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import { say, sayValue } from "#app/components/words.ts";
import { type RuleCondition, SURENESS } from "#app/domain/triggers/rule.ts";
import { KeywordField } from "./keyword-field.tsx";
import { NumberField } from "./number-field.tsx";
import { PatternField } from "./pattern-field.tsx";
import { TierField } from "./tier-field.tsx";
import { TopicField } from "./topic-field.tsx";

/** What is wrong with this field or something in it, by its path in the rule; undefined when nothing is. */
export type ErrorOf = (path: string) => string | undefined;

type Props = {
  condition: RuleCondition;
  facts: ShopFacts;
  isDisabled: boolean;
  errorOf: ErrorOf;
  onChange: (condition: RuleCondition) => void;
};

/** What can be set about when a rule fires; some kinds have nothing to set, and say so. */
export function ConditionFields({ condition, facts, isDisabled, errorOf, onChange }: Props) {
  const field = (name: string) => ({ isDisabled, error: errorOf(`condition.${name}`) });
  switch (condition.kind) {
    case "keyword":
    case "regulated":
      return (
        <KeywordField
          {...field("words")}
          list="words"
          words={condition.words}
          onChange={(words) => onChange({ ...condition, words })}
        />
      );
    case "customer-tag":
      return (
        <KeywordField
          {...field("tags")}
          list="tags"
          words={condition.tags}
          onChange={(tags) => onChange({ ...condition, tags })}
        />
      );
    case "pattern":
      return (
        <PatternField
          isDisabled={isDisabled}
          errorOf={errorOf}
          patterns={condition.patterns}
          onChange={(patterns) => onChange({ ...condition, patterns })}
        />
      );
    case "customer-tier":
      return (
        <TierField
          {...field("tiers")}
          tiers={condition.tiers}
          onChange={(tiers) => onChange({ ...condition, tiers })}
        />
      );
    case "customer-spent":
      return (
        <NumberField
          {...field("atLeast")}
          label={say("when.spent.label")}
          suffix={facts.currency}
          value={condition.atLeast}
          onChange={(atLeast) => onChange({ ...condition, atLeast })}
        />
      );
    case "topic":
      return (
        <TopicField
          {...field("topics")}
          label={say("when.topics.label")}
          facts={facts}
          chosen={condition.topics}
          onChange={(topics) => onChange({ ...condition, topics })}
        />
      );
    case "every-question":
      return (
        <TopicField
          {...field("except")}
          label={say("when.everyExcept.label")}
          facts={facts}
          chosen={condition.except}
          onChange={(except) => onChange({ ...condition, except })}
        />
      );
    case "several-matters":
      return (
        <NumberField
          {...field("atLeast")}
          label={say("when.matters.label")}
          suffix={say("when.matters.unit")}
          value={condition.atLeast}
          onChange={(atLeast) => onChange({ ...condition, atLeast })}
        />
      );
    case "rephrased":
      return (
        <NumberField
          {...field("times")}
          label={say("when.rephrased.label")}
          suffix={say("when.rephrased.unit")}
          value={condition.times}
          onChange={(times) => onChange({ ...condition, times })}
        />
      );
    case "unresolved-turns":
      return (
        <NumberField
          {...field("turns")}
          label={say("when.turns.label")}
          suffix={say("when.turns.unit")}
          value={condition.turns}
          onChange={(turns) => onChange({ ...condition, turns })}
        />
      );
    case "minutes":
      return (
        <NumberField
          {...field("minutes")}
          label={say("when.minutes.label")}
          suffix={say("when.minutes.unit")}
          value={condition.minutes}
          onChange={(minutes) => onChange({ ...condition, minutes })}
        />
      );
    case "judged":
      return (
        <ChoiceList
          title={say("when.judged.label")}
          disabled={isDisabled}
          choices={SURENESS.map((value) => ({
            value,
            label: sayValue("when.judged.name", value),
            helpText: sayValue("when.judged.text", value),
          }))}
          selected={[condition.sureness]}
          onChange={([chosen]) =>
            onChange({ ...condition, sureness: SURENESS.find((it) => it === chosen) ?? condition.sureness })
          }
        />
      );
    case "frustrated":
      return (
        <ChoiceList
          title={say("when.frustrated.label")}
          disabled={isDisabled}
          choices={(["mild", "strong"] as const).map((value) => ({
            value,
            label: sayValue("when.frustrated.name", value),
            helpText: sayValue("when.frustrated.text", value),
          }))}
          selected={[condition.level]}
          onChange={([chosen]) => onChange({ ...condition, level: chosen === "strong" ? "strong" : "mild" })}
        />
      );
    default:
      return (
        <Text as="p" tone="subdued">
          {say("when.nothing")}
        </Text>
      );
  }
}
