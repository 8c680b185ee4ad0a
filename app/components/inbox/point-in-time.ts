const WEEK_MS = 7 * 24 * 3_600_000;

/** A moment in the fewest words that name it from `seen` on: `6:00 PM`, `Tue 9:00 AM`, `Dec 3, 9:00 AM`. Both ISO 8601. */
export function pointInTime(at: string, seen: string): string {
  const [then, now] = [new Date(at), new Date(seen)];
  const time = then.toLocaleTimeString("en", { hour: "numeric", minute: "2-digit" });
  if (then.toDateString() === now.toDateString()) return time;
  if (Math.abs(then.getTime() - now.getTime()) < WEEK_MS)
    return `${then.toLocaleDateString("en", { weekday: "short" })} ${time}`;
  return `${then.toLocaleDateString("en", { month: "short", day: "numeric" })}, ${time}`;
}
