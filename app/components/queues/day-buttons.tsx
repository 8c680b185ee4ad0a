import { InlineError } from "@shopify/polaris";
import { useId } from "react";
import { sayDay, WEEK } from "#app/components/matrix/say-rule.ts";
import { say } from "#app/components/words.ts";

type Props = {
  label: string;
  /** 0 is Sunday. */
  days: readonly number[];
  isDisabled: boolean;
  error?: string | undefined;
  onChange: (days: number[]) => void;
};

/** Some days of the week, each on or off. */
export function DayButtons({ label, days, isDisabled, error, onChange }: Props) {
  const id = useId();
  const toggle = (day: number) =>
    onChange(
      WEEK.filter((it) => (it === day ? !days.includes(day) : days.includes(it))).toSorted((a, b) => a - b),
    );
  const problem = days.length === 0 ? say("queues.days.none") : error;
  return (
    <div>
      <fieldset id={id} className="bt-plain-fieldset bt-q-days" aria-label={label}>
        {WEEK.map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={days.includes(day)}
            disabled={isDisabled}
            onClick={() => toggle(day)}
          >
            {sayDay(day)}
          </button>
        ))}
      </fieldset>
      {problem !== undefined && <InlineError fieldID={id} message={problem} />}
    </div>
  );
}
