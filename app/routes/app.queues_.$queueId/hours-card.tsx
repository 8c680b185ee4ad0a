import { BlockStack, Button, ChoiceList, InlineStack, Select, Text } from "@shopify/polaris";
import { DayButtons } from "#app/components/queues/day-buttons.tsx";
import { TimeField } from "#app/components/queues/time-field.tsx";
import { useFocus } from "#app/components/queues/use-focus.ts";
import { say } from "#app/components/words.ts";
import type { OpenHours } from "#app/domain/opening/opening.ts";
import { FormCard } from "#app/components/form-card.tsx";
import { HolidayLines } from "./holiday-lines.tsx";
import type { FormProps } from "./use-queue.ts";

/** What somebody who chooses hours begins with. */
const OFFICE: OpenHours = { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" };

type Props = FormProps & { timezone: string; zones: readonly string[] };

/** When this team answers: hours a day in a time zone, less its holidays. */
export function HoursCard(props: Props) {
  const { queue, timezone, zones, isDisabled, errorAt, onChange } = props;
  const known =
    queue.timezone === null || zones.includes(queue.timezone) ? zones : [queue.timezone, ...zones];
  return (
    <FormCard title={say("queues.hours")} text={say("queues.hours.text")}>
      <ChoiceList
        title={say("queues.hours")}
        titleHidden
        disabled={isDisabled}
        choices={[
          { value: "always", label: say("queues.hours.always") },
          { value: "some", label: say("queues.hours.some") },
        ]}
        selected={[queue.hours === null ? "always" : "some"]}
        onChange={([chosen]) => onChange({ hours: chosen === "some" ? [OFFICE] : null })}
      />
      {queue.hours !== null && <Lines {...props} hours={queue.hours} />}
      <Select
        label={say("queues.zone")}
        helpText={say("queues.zone.text")}
        options={[
          { value: "", label: say("queues.zone.shop", { zone: spaced(timezone) }) },
          ...known.map((value) => ({ value, label: spaced(value) })),
        ]}
        value={queue.timezone ?? ""}
        disabled={isDisabled}
        error={errorAt("timezone") ?? false}
        onChange={(zone) => onChange({ timezone: zone === "" ? null : zone })}
      />
      <HolidayLines {...props} />
    </FormCard>
  );
}

function Lines({ hours, isDisabled, errorOf, onChange }: FormProps & { hours: readonly OpenHours[] }) {
  const add = useFocus();
  const put = (at: number, part: Partial<OpenHours>) =>
    onChange({ hours: hours.map((line, index) => (index === at ? { ...line, ...part } : line)) });
  return (
    <div>
      {hours.map((line, at) => (
        <div
          key={at}
          className="bt-q-line"
          role="group"
          aria-label={say("queues.hours.line", { at: at + 1 })}
        >
          <DayButtons
            label={say("queues.hours.days", { at: at + 1 })}
            days={line.days}
            isDisabled={isDisabled}
            error={errorOf(`hours.${at}.days`)}
            onChange={(days) => put(at, { days })}
          />
          <div className="bt-q-fields">
            {(["from", "to"] as const).map((end) => (
              <TimeField
                key={end}
                label={say(`queues.hours.${end}`)}
                value={line[end]}
                isDisabled={isDisabled}
                error={errorOf(`hours.${at}.${end}`)}
                onChange={(time) => put(at, { [end]: time })}
              />
            ))}
          </div>
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <Text as="p" tone="subdued" variant="bodySm">
              {sayNight(line)}
            </Text>
            {!isDisabled && (
              <Button
                variant="plain"
                tone="critical"
                accessibilityLabel={say("queues.hours.remove.line", { at: at + 1 })}
                onClick={() => {
                  onChange({ hours: hours.toSpliced(at, 1) });
                  add.focus();
                }}
              >
                {say("queues.hours.remove")}
              </Button>
            )}
          </InlineStack>
        </div>
      ))}
      <BlockStack inlineAlign="start">
        <Button id={add.id} disabled={isDisabled} onClick={() => onChange({ hours: [...hours, OFFICE] })}>
          {say("queues.hours.add")}
        </Button>
      </BlockStack>
    </div>
  );
}

function sayNight({ from, to }: OpenHours): string {
  if (from === "" || to === "" || to > from) return "";
  return say(from === to ? "queues.hours.round" : "queues.hours.night");
}

function spaced(zone: string): string {
  return zone.replaceAll("_", " ");
}
