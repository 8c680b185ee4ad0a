export const SNOOZE_CHOICES = ["hour", "evening", "tomorrow"] as const;
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number];

const EVENING_HOUR = 18;
const MORNING_HOUR = 9;
const HOUR_MS = 3_600_000;

/** When a conversation comes back, by the agent's own clock on the wall. The evening is left out when it has begun. */
export function snoozeTimes(now: Date): Partial<Record<SnoozeChoice, Date>> {
  const at = (days: number, hour: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
  const evening = at(0, EVENING_HOUR);
  const inAnHour = new Date(now.getTime() + HOUR_MS);
  return {
    hour: inAnHour,
    ...(evening > inAnHour && { evening }),
    tomorrow: at(1, MORNING_HOUR),
  };
}

/** As an `<input type="datetime-local">` writes it. */
export function localInput(at: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
