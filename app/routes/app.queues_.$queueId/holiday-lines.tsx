import { BlockStack, Button, InlineStack, Text, TextField } from "@shopify/polaris";
import { useFocus } from "#app/components/queues/use-focus.ts";
import { say } from "#app/components/words.ts";
import type { Holiday } from "#app/domain/opening/opening.ts";
import type { FormProps } from "./use-queue.ts";

const NEW: Holiday = { from: "", to: "", name: "" };

/** Days on which this team is away, each from one date to another, both included. They may overlap. */
export function HolidayLines({ queue, isDisabled, errorOf, onChange }: FormProps) {
  const { holidays } = queue;
  const add = useFocus();
  const put = (at: number, part: Partial<Holiday>) =>
    onChange({ holidays: holidays.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">
        {say("queues.holidays")}
      </Text>
      {holidays.length === 0 && (
        <Text as="p" tone="subdued">
          {say("queues.holidays.none")}
        </Text>
      )}
      {holidays.map((holiday, at) => (
        <div
          key={at}
          className="bt-q-line"
          role="group"
          aria-label={say("queues.holidays.line", { at: at + 1 })}
        >
          <div className="bt-q-fields">
            {(["from", "to"] as const).map((end) => (
              <TextField
                key={end}
                label={say(`queues.holidays.${end}`)}
                type="date"
                autoComplete="off"
                disabled={isDisabled}
                value={holiday[end]}
                error={wrong(holiday, end) ?? errorOf(`holidays.${at}.${end}`) ?? false}
                // The last day is the first one until it is said.
                onChange={(date) =>
                  put(
                    at,
                    end === "from" && (holiday.to === "" || holiday.to === holiday.from)
                      ? { from: date, to: date }
                      : { [end]: date },
                  )
                }
              />
            ))}
            <TextField
              label={say("queues.holidays.name")}
              placeholder={say("queues.holidays.name.example")}
              autoComplete="off"
              maxLength={60}
              disabled={isDisabled}
              value={holiday.name}
              error={errorOf(`holidays.${at}.name`) ?? false}
              onChange={(name) => put(at, { name })}
            />
          </div>
          {!isDisabled && (
            <InlineStack align="end">
              <Button
                variant="plain"
                tone="critical"
                accessibilityLabel={say("queues.holidays.remove.line", { at: at + 1 })}
                onClick={() => {
                  onChange({ holidays: holidays.toSpliced(at, 1) });
                  add.focus();
                }}
              >
                {say("queues.holidays.remove")}
              </Button>
            </InlineStack>
          )}
        </div>
      ))}
      <BlockStack inlineAlign="start">
        <Button id={add.id} disabled={isDisabled} onClick={() => onChange({ holidays: [...holidays, NEW] })}>
          {say("queues.holidays.add")}
        </Button>
      </BlockStack>
    </BlockStack>
  );
}

function wrong({ from, to }: Holiday, end: "from" | "to"): string | undefined {
  if ((end === "from" ? from : to) === "") return say("queues.holidays.date");
  return end === "to" && from !== "" && to < from ? say("queues.holidays.order") : undefined;
}
