import { Badge, BlockStack, Button, InlineStack, Text, TextField } from "@shopify/polaris";
import { say, sayCount } from "#app/components/words.ts";
import type { Alike } from "#app/domain/questions/alike-topics.ts";
import type { ShopTopic } from "#app/domain/shop.ts";

type Props = {
  topic: ShopTopic;
  topics: readonly ShopTopic[];
  alike: readonly Alike[];
  twice: readonly Alike[];
  /** How many rules name it. */
  uses: number;
  isOpen: boolean;
  mayChange: boolean;
  errors: { name: string | undefined; phrases: string | undefined };
  onToggle: () => void;
  onChange: (topic: ShopTopic) => void;
  onRemove: () => void;
};

/** With fewer phrases a topic is often not recognised. */
const ENOUGH = 5;
const SHOWN_WARNINGS = 3;

/** One topic: closed its name and how well it is taught, open the fields. */
export function TopicRow(props: Props) {
  const { topic, alike, uses, isOpen, onToggle } = props;
  const count = topic.phrases.filter((phrase) => phrase.trim() !== "").length;
  const name = topic.name.trim() === "" ? say("topics.unnamed") : topic.name;
  const body = `bt-tp-${topic.id}`;
  const warnings = [
    ...(count > 0 && count < ENOUGH ? [say("topics.few", { least: ENOUGH })] : []),
    ...sayAlike(props),
  ];
  return (
    <li className="bt-tp-row">
      <button
        type="button"
        className="bt-tp-head"
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={onToggle}
      >
        <span className="bt-tp-name">{name}</span>
        <span className="bt-tp-facts">
          {uses > 0 && <Badge>{sayCount("topics.used", uses)}</Badge>}
          {alike.length > 0 && <Badge tone="warning">{say("topics.alike.short")}</Badge>}
          <Text as="span" tone="subdued">
            {sayCount("topics.count", count)}
          </Text>
        </span>
      </button>
      {isOpen && (
        <div className="bt-tp-body" id={body}>
          <Fields {...props} name={name} count={count} warnings={warnings} />
        </div>
      )}
    </li>
  );
}

type FieldsProps = Props & { name: string; count: number; warnings: readonly string[] };

function Fields({ topic, errors, mayChange, uses, name, count, warnings, onChange, onRemove }: FieldsProps) {
  return (
    <BlockStack gap="300">
      <TextField
        label={say("topics.name")}
        placeholder={say("topics.name.placeholder")}
        autoComplete="off"
        maxLength={60}
        disabled={!mayChange}
        value={topic.name}
        autoFocus={topic.name === ""}
        onChange={(next) => onChange({ ...topic, name: next })}
        {...(errors.name !== undefined && { error: errors.name })}
      />
      <TextField
        label={say("topics.phrases")}
        placeholder={say("topics.phrases.placeholder")}
        helpText={say("topics.phrases.help")}
        autoComplete="off"
        multiline={6}
        maxHeight="24rem"
        disabled={!mayChange}
        value={topic.phrases.join("\n")}
        onChange={(typed) => onChange({ ...topic, phrases: typed === "" ? [] : typed.split(/\r?\n/) })}
        {...(errors.phrases !== undefined && { error: errors.phrases })}
      />
      <div role="status" className="bt-tp-warnings">
        <Text as="p" tone="subdued">
          {sayCount("topics.count", count)}
        </Text>
        {warnings.map((warning) => (
          <Text key={warning} as="p" tone="caution">
            {warning}
          </Text>
        ))}
      </div>
      <InlineStack>
        <Button
          tone="critical"
          variant="tertiary"
          disabled={!mayChange || uses > 0}
          accessibilityLabel={say("topics.remove.named", { name })}
          onClick={onRemove}
        >
          {uses > 0 ? sayCount("topics.used", uses) : say("topics.remove")}
        </Button>
      </InlineStack>
    </BlockStack>
  );
}

function sayAlike({ topics, alike, twice }: Props): string[] {
  return alike.slice(0, SHOWN_WARNINGS).map((one) => {
    const other = topics.find(({ id }) => id === one.other)?.name ?? "";
    return say(twice.includes(one) ? "topics.twice" : "topics.alike", { other, phrase: one.phrase });
  });
}
