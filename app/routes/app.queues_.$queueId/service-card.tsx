import { TextField } from "@shopify/polaris";
import { AmountField } from "#app/components/queues/amount-field.tsx";
import { say } from "#app/components/words.ts";
import { FormCard } from "#app/components/form-card.tsx";
import { TierTargets } from "./tier-targets.tsx";
import type { FormProps } from "./use-queue.ts";

const MINUTE = 60;
const HOUR = 3_600;
const WEEK = 7 * 24 * HOUR;

/** Within how much open time an answer is due, and how this team speaks. */
export function ServiceCard({ queue, isDisabled, errorOf, onChange }: FormProps) {
  const tiers = { queue, isDisabled, errorOf, onChange };
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
          least={36}
          most={WEEK}
          isDisabled={isDisabled}
          error={errorOf("resolveSeconds")}
          onChange={(resolveSeconds) => onChange({ resolveSeconds })}
        />
      </div>
      <TierTargets
        {...tiers}
        field="tierReplySeconds"
        title={say("queues.service.tiers")}
        suffix={say("queues.unit.minutes")}
        per={MINUTE}
        least={10}
      />
      <TierTargets
        {...tiers}
        field="tierResolveSeconds"
        title={say("queues.service.tiers.resolve")}
        suffix={say("queues.unit.hours")}
        per={HOUR}
        least={36}
      />
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
