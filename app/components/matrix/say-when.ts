/** A moment as a person of the shop says it: `Mon, 2 Mar 2026, 13:05`. From the wire it comes as ISO 8601. */
export function sayWhen(at: Date | string, timezone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: timezone,
  }).format(new Date(at));
}
