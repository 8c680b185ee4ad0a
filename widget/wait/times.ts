/** How long until then, as `1:05`; null once it is due. */
export function countdown(until: number, now: number): string | null {
  const seconds = Math.ceil((until - now) / 1_000);
  return seconds > 0 ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` : null;
}

/** A moment as the shopper's own clock shows it. */
export function clockTime(at: number, locale: string): string {
  return new Date(at).toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
}

/** The same with its day, and with its date too when it is a week or more ahead. */
export function dayAndTime(at: number, now: number, locale: string): string {
  const isFar = at - now > 6 * 86_400_000;
  const date = isFar ? ({ day: "numeric", month: "short" } as const) : {};
  return new Date(at).toLocaleString(locale, {
    weekday: "short",
    ...date,
    hour: "2-digit",
    minute: "2-digit",
  });
}

export function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

/**
 * How far the shopper's clock is ahead of the server's, in milliseconds. A line that has just come tells it; one that was
 * there before tells only that the clock is behind, when it seems to lie in the future.
 */
export function clockAhead(age: number, isLive: boolean): number {
  return isLive ? age : Math.min(0, age);
}
