/** When the day that `now` lies in began in this time zone. An unknown zone counts as UTC. */
export function dayStart(now: Date, timeZone: string): Date {
  const local = clockIn(now, timeZone) ?? clockIn(now, "UTC");
  const passed = local ? ((local.hour * 60 + local.minute) * 60 + local.second) * 1_000 : 0;
  return new Date(now.getTime() - passed - now.getMilliseconds());
}

function clockIn(now: Date, timeZone: string) {
  try {
    const parts = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    }).formatToParts(now);
    const part = (type: string) => Number(parts.find((it) => it.type === type)?.value ?? 0);
    return { hour: part("hour"), minute: part("minute"), second: part("second") };
  } catch {
    return null;
  }
}
