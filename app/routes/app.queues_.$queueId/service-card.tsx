import { BlockStack, Text, TextField } from "@shopify/polaris";
import { AmountField } from "#app/components/queues/amount-field.tsx";
import { say, sayValue } from "#app/components/words.ts";
import { TIERS } from "#app/domain/shop.ts";
import { FormCard } from "./form-card.tsx";
import type { FormProps } from "./use-queue.ts";

const MINUTE = 60;
const HOUR = 3_600;
const WEEK = 7 * 24 * HOUR;
/** Of whom nothing is known has no target of their own. */
const TOLD_TIERS = TIERS.filter((tier) => tier !== "unknown");

/** Within how much open time an answer is due, and how this team speaks. */
export function ServiceCard({ queue, isDisabled, errorOf, onChange }: FormProps) {
  const { tierReplySeconds } = queue;
  return (
    <FormCard title={say("queues.service")} text={say("queues.service.text")}>
      <div className="bt-q-fields">
        <AmountField
          label={say("queues.service.first")}
          suffix={say("queues.unit.minutes")}
          emptyMeans={say("queues.service.none")}
          value={queue.firstReplySeconds}
          per={MINUTE}
          least={10}
          most={WEEK}
          isDisabled={isDisabled}
          error={errorOf("firstReplySeconds")}
          onChange={(firstReplySeconds) => onChange({ firstReplySeconds })}
        />
        <AmountField
          label={say("queues.service.resolve")}
          suffix={say("queues.unit.hours")}
          emptyMeans={say("queues.service.none")}
          value={queue.resolveSeconds}
          per={HOUR}
          least={10}
          most={WEEK}
          isDisabled={isDisabled}
          error={errorOf("resolveSeconds")}
          onChange={(resolveSeconds) => onChange({ resolveSeconds })}
        />
      </div>
      <BlockStack gap="200">
        <Text as="h3" variant="headingSm">
          {say("queues.service.tiers")}
        </Text>
        <div className="bt-q-fields">
          {TOLD_TIERS.map((tier) => (
            <AmountField
              key={tier}
              label={sayValue("tier", tier)}
              suffix={say("queues.unit.minutes")}
              emptyMeans={say("queues.service.as-above")}
              value={tierReplySeconds[tier] ?? null}
              per={MINUTE}
              least={10}
              most={WEEK}
              isDisabled={isDisabled}
              error={errorOf(`tierReplySeconds.${tier}`)}
              onChange={(seconds) => {
                const { [tier]: _before, ...rest } = tierReplySeconds;
                onChange({ tierReplySeconds: seconds === null ? rest : { ...rest, [tier]: seconds } });
              }}
            />
          ))}
        </div>
      </BlockStack>
      <AmountField
        label={say("queues.handle")}
        suffix={say("queues.unit.minutes")}
        help={say("queues.handle.text")}
        value={queue.handleSeconds}
        per={MINUTE}
        least={10}
        most={7_200}
        isDisabled={isDisabled}
        error={errorOf("handleSeconds")}
        onChange={(value) => onChange({ handleSeconds: value ?? -1 })}
      />
      <TextField
        label={say("queues.tone")}
        helpText={say("queues.tone.text")}
        placeholder={say("queues.tone.example")}
        autoComplete="off"
        multiline={2}
        maxLength={300}
        showCharacterCount
        disabled={isDisabled}
        value={queue.tone ?? ""}
        error={errorOf("tone") ?? false}
        onChange={(tone) => onChange({ tone: tone === "" ? null : tone })}
      />
    </FormCard>
  );
}
