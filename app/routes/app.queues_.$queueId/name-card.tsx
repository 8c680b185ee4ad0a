import { Badge, ChoiceList, Checkbox, InlineStack, TextField } from "@shopify/polaris";
import { say } from "#app/components/words.ts";
import { QUEUE_MODES, type Queue } from "#app/domain/shop.ts";
import { FormCard } from "#app/components/form-card.tsx";
import type { FormProps } from "./use-queue.ts";

type Props = FormProps & { others: readonly Queue[]; wasDefault: boolean };

/** What it is called and how it gives its chats out. */
export function NameCard({ queue, others, wasDefault, isDisabled, errorOf, errorAt, onChange }: Props) {
  const name = queue.name.trim().toLowerCase();
  const isTaken = others.some((other) => other.name.trim().toLowerCase() === name);
  const problem = isTaken ? say("queues.refused.name", { name: queue.name.trim() }) : errorOf("name");
  return (
    <FormCard title={say("queues.about")}>
      <TextField
        label={say("queues.name")}
        helpText={say("queues.name.text")}
        placeholder={say("queues.name.example")}
        autoComplete="off"
        maxLength={60}
        disabled={isDisabled}
        value={queue.name}
        error={problem ?? false}
        onChange={(next) => onChange({ name: next })}
      />
      {wasDefault ? (
        <InlineStack gap="200" blockAlign="center">
          <Badge>{say("queues.default")}</Badge>
          <span>{say("queues.default.text")}</span>
        </InlineStack>
      ) : (
        <Checkbox
          label={say("queues.default.make")}
          helpText={say("queues.default.make.text")}
          disabled={isDisabled}
          checked={queue.isDefault}
          error={errorOf("isDefault") ?? false}
          onChange={(isDefault) => onChange({ isDefault })}
        />
      )}
      <ChoiceList
        title={say("queues.mode")}
        disabled={isDisabled}
        choices={QUEUE_MODES.map((value) => ({
          value,
          label: say(`queues.mode.${value}`),
          helpText: say(`queues.mode.${value}.text`),
        }))}
        selected={[queue.mode]}
        error={errorAt("mode") ?? ""}
        onChange={([chosen]) => onChange({ mode: QUEUE_MODES.find((it) => it === chosen) ?? queue.mode })}
      />
    </FormCard>
  );
}
