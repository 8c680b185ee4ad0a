import { BlockStack, InlineError, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { useId } from "react";
import { sayDay, WEEK } from "#app/components/matrix/say-rule.ts";
import { say } from "#app/components/words.ts";
import type { RuleHours } from "#app/domain/triggers/rule.ts";
import type { ErrorOf } from "./condition-fields.tsx";

type Props = {
  hours: RuleHours | null;
  timezone: string;
  isDisabled: boolean;
  errorOf: ErrorOf;
  onChange: (hours: RuleHours | null) => void;
};

/** What somebody who chooses hours begins with. */
const OFFICE: RuleHours = { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" };

/** When a rule counts: always, or on some days from one time to another, in the shop's own time. */
export function HoursField({ hours, timezone, isDisabled, errorOf, onChange }: Props) {
  return (
    <BlockStack gap="200">
      <Select
        label={say("hours.label")}
        options={[
          { value: "always", label: say("hours.always") },
          { value: "some", label: say("hours.some") },
        ]}
        value={hours ? "some" : "always"}
        disabled={isDisabled}
        onChange={(value) => onChange(value === "some" ? OFFICE : null)}
      />
      {hours && <Chosen {...{ hours, timezone, isDisabled, errorOf, onChange }} />}
    </BlockStack>
  );
}

function Chosen({ hours, timezone, isDisabled, errorOf, onChange }: Props & { hours: RuleHours }) {
  const id = useId();
  const daysError = errorOf("hours.days");
  const toggle = (day: number) => {
    const days = WEEK.filter((it) => (it === day ? !hours.days.includes(day) : hours.days.includes(it)));
    onChange({ ...hours, days: days.toSorted((a, b) => a - b) });
  };
  const time = (end: "from" | "to") => (
    <TextField
      label={say(`hours.${end}`)}
      type="time"
      autoComplete="off"
      disabled={isDisabled}
      value={hours[end]}
      error={errorOf(`hours.${end}`) ?? false}
      onChange={(value) => onChange({ ...hours, [end]: value.slice(0, 5) })}
    />
  );
  return (
    <BlockStack gap="200">
      <fieldset id={id} className="bt-plain-fieldset bt-mx-days" aria-label={say("hours.days")}>
        {WEEK.map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={hours.days.includes(day)}
            disabled={isDisabled}
            onClick={() => toggle(day)}
          >
            {sayDay(day)}
          </button>
        ))}
      </fieldset>
      {daysError !== undefined && <InlineError fieldID={id} message={daysError} />}
      <InlineStack gap="200" wrap={false}>
        {time("from")}
        {time("to")}
      </InlineStack>
      <Text as="p" tone="subdued" variant="bodySm">
        {say(hours.to > hours.from ? "hours.zone" : "hours.zone.night", {
          zone: timezone.replaceAll("_", " "),
        })}
      </Text>
    </BlockStack>
  );
}
