import { Select } from "@shopify/polaris";
import { AmountField } from "#app/components/queues/amount-field.tsx";
import { say } from "#app/components/words.ts";
import { QueueId } from "#app/domain/ids.ts";
import type { Queue } from "#app/domain/shop.ts";
import { FormCard } from "#app/components/form-card.tsx";
import type { FormProps } from "./use-queue.ts";

const MINUTE = 60;

type Props = FormProps & { others: readonly Queue[]; mailIsOn: boolean };

/** What happens while nobody takes a chat: who is asked for how long, where it goes then, and how many may wait. */
export function FullCard({ queue, others, mailIsOn, isDisabled, errorOf, onChange }: Props) {
  const amount = (value: number | null) => value ?? -1;
  return (
    <FormCard title={say("queues.full")} text={say("queues.full.text")}>
      <div className="bt-q-fields">
        {queue.mode === "push" && (
          <AmountField
            label={say("queues.offer")}
            suffix={say("queues.unit.seconds")}
            help={say("queues.offer.text")}
            value={queue.offerSeconds}
            least={10}
            most={600}
            isDisabled={isDisabled}
            error={errorOf("offerSeconds")}
            onChange={(value) => onChange({ offerSeconds: amount(value) })}
          />
        )}
        <AmountField
          label={say("queues.most")}
          suffix={say("queues.unit.waiting")}
          help={say("queues.most.text")}
          emptyMeans={say("queues.most.any")}
          value={queue.mostWaiting}
          least={0}
          most={10_000}
          isDisabled={isDisabled}
          error={errorOf("mostWaiting")}
          onChange={(mostWaiting) => onChange({ mostWaiting })}
        />
      </div>
      <Select
        label={say("queues.fallback")}
        helpText={say(mailIsOn ? "queues.fallback.text" : "queues.fallback.no-mail")}
        options={[
          { value: "", label: say(mailIsOn ? "queues.fallback.mail" : "queues.fallback.stays") },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={others.some(({ id }) => id === queue.fallbackQueueId) ? (queue.fallbackQueueId ?? "") : ""}
        disabled={isDisabled}
        error={errorOf("fallbackQueueId") ?? false}
        onChange={(id) => onChange({ fallbackQueueId: id === "" ? null : QueueId(id) })}
      />
      <div className="bt-q-fields">
        <AmountField
          label={say("queues.fallback.after")}
          suffix={say("queues.unit.minutes")}
          help={say("queues.fallback.after.text")}
          value={queue.fallbackSeconds}
          per={MINUTE}
          least={30}
          most={86_400}
          isDisabled={isDisabled}
          error={errorOf("fallbackSeconds")}
          onChange={(value) => onChange({ fallbackSeconds: amount(value) })}
        />
        <AmountField
          label={say("queues.reply")}
          suffix={say("queues.unit.hours")}
          help={say("queues.reply.text")}
          value={queue.replyHours}
          least={1}
          most={72}
          isDisabled={isDisabled}
          error={errorOf("replyHours")}
          onChange={(value) => onChange({ replyHours: amount(value) })}
        />
      </div>
    </FormCard>
  );
}
