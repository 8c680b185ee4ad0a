import { Text } from "@shopify/polaris";
import { sayDay, WEEK } from "#app/components/matrix/say-rule.ts";
import { say } from "#app/components/words.ts";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const EVERY = 6;

type Props = {
  /** 168 numbers from Monday midnight. */
  perHour: readonly number[];
  timezone: string;
};

/** When people ask, an hour of the week a field: the darker, the more. */
export function Arrivals({ perHour, timezone }: Props) {
  const most = Math.max(...perHour, 0);
  const busiest = perHour.indexOf(most);
  const when = { day: sayDay(WEEK[Math.floor(busiest / 24)] ?? 1), hour: busiest % 24, chats: rounded(most) };
  return (
    <div>
      <div role="img" aria-label={say("plan.arrivals", when)}>
        <div className="bt-q-hours" aria-hidden="true">
          <span />
          {HOURS.map((hour) => (
            <span key={hour}>{hour % EVERY === 0 ? hour : ""}</span>
          ))}
          {WEEK.map((day, row) => [
            <span key={`day-${day}`}>{sayDay(day)}</span>,
            ...HOURS.map((hour) => {
              const asked = perHour[row * 24 + hour] ?? 0;
              return (
                <span
                  key={`${day}-${hour}`}
                  title={`${sayDay(day)} ${hour}:00 · ${rounded(asked)}`}
                  style={{ background: shade(most === 0 ? 0 : asked / most) }}
                />
              );
            }),
          ])}
        </div>
      </div>
      <Text as="p" variant="bodySm" tone="subdued">
        {say("plan.arrivals", when)} {say("plan.arrivals.zone", { zone: timezone.replaceAll("_", " ") })}
      </Text>
    </div>
  );
}

function shade(share: number): string {
  return `rgb(28 107 94 / ${share === 0 ? 0.06 : 0.12 + 0.88 * share})`;
}

function rounded(chats: number): string {
  return String(+chats.toFixed(1));
}
