import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { AmountField } from "#app/components/queues/amount-field.tsx";
import { DayButtons } from "#app/components/queues/day-buttons.tsx";
import { TimeField } from "#app/components/queues/time-field.tsx";
import { useFocus } from "#app/components/queues/use-focus.ts";
import { say } from "#app/components/words.ts";
import type { StaffWindow } from "#app/services/staffing-shape.ts";

const AFTERNOON: StaffWindow = { days: [1, 2, 3, 4, 5], from: "14:00", to: "18:00", people: 2, capacity: 4 };

type Props = {
  windows: readonly StaffWindow[];
  errorOf: (field: string) => string | undefined;
  onChange: (windows: readonly StaffWindow[]) => void;
};

/** Who is there when, a line for each stretch of work. */
export function StaffLines({ windows, errorOf, onChange }: Props) {
  const add = useFocus();
  const put = (at: number, part: Partial<StaffWindow>) =>
    onChange(windows.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <BlockStack gap="200">
      <Text as="h2" variant="headingMd">
        {say("plan.staff")}
      </Text>
      <div>
        {windows.map((line, at) => (
          <div key={at} className="bt-q-line" role="group" aria-label={say("plan.line", { at: at + 1 })}>
            <DayButtons
              label={say("plan.days", { at: at + 1 })}
              days={line.days}
              isDisabled={false}
              error={errorOf(`windows.${at}.days`)}
              onChange={(days) => put(at, { days })}
            />
            <div className="bt-q-fields">
              {(["from", "to"] as const).map((end) => (
                <TimeField
                  key={end}
                  label={say(`queues.hours.${end}`)}
                  value={line[end]}
                  isDisabled={false}
                  error={errorOf(`windows.${at}.${end}`)}
                  onChange={(time) => put(at, { [end]: time })}
                />
              ))}
              {(["people", "capacity"] as const).map((field) => (
                <AmountField
                  key={field}
                  label={say(`plan.${field}`)}
                  suffix={say(`plan.${field}.unit`)}
                  value={line[field]}
                  least={1}
                  most={field === "people" ? 100 : 50}
                  isDisabled={false}
                  error={errorOf(`windows.${at}.${field}`)}
                  onChange={(value) => put(at, { [field]: value ?? -1 })}
                />
              ))}
            </div>
            {line.from === line.to && line.from !== "" && (
              <Text as="p" tone="subdued" variant="bodySm">
                {say("queues.hours.round")}
              </Text>
            )}
            {windows.length > 1 && (
              <InlineStack align="end">
                <Button
                  variant="plain"
                  tone="critical"
                  accessibilityLabel={say("plan.remove.line", { at: at + 1 })}
                  onClick={() => {
                    onChange(windows.toSpliced(at, 1));
                    add.focus();
                  }}
                >
                  {say("queues.hours.remove")}
                </Button>
              </InlineStack>
            )}
          </div>
        ))}
      </div>
      <InlineStack>
        <Button id={add.id} onClick={() => onChange([...windows, AFTERNOON])}>
          {say("plan.add")}
        </Button>
      </InlineStack>
    </BlockStack>
  );
}
