import { clockFace } from "#app/components/inbox/durations.ts";
import { say } from "#app/components/words.ts";
import { clockTime } from "#app/domain/hours.ts";

const DAY_MS = 86_400_000;
/** Up to here a day of the week is not the same day a week later. */
const NEAR_DAYS = 6;

/** `Opens Mon 09:00`, by the queue's own clock; with the date when that is not within this week. */
export function sayOpens(opensAt: string | null, { timezone, now }: { timezone: string; now: Date }): string {
  if (opensAt === null) return say("queues.opens.never");
  const at = new Date(opensAt);
  const isNear = at.getTime() - now.getTime() < NEAR_DAYS * DAY_MS;
  const when = isNear
    ? clockTime(at, now, timezone)
    : `${dateIn(at, timezone)}, ${clockTime(at, at, timezone)}`;
  return say("queues.opens", { when });
}

export type PromisesTold = {
  readonly settled: number;
  readonly kept: number;
  readonly overshoot: number | null;
};

/** `87 %`, `of 45 promises; the late ones 22 % over`. */
export function sayPromises({ settled, kept, overshoot }: PromisesTold): { value: string; note: string } {
  if (settled === 0) return { value: say("figure.none"), note: say("queues.promises.none") };
  const value = `${Math.round((kept / settled) * 100)} %`;
  if (overshoot === null) return { value, note: say("queues.promises.all", { settled }) };
  return { value, note: say("queues.promises.late", { settled, over: Math.round(overshoot * 100) }) };
}

/** `0:42`, `12:05`, `1:04:00`. */
export function saySpan(seconds: number): string {
  return clockFace(Math.round(seconds) * 1_000);
}

function dateIn(at: Date, timeZone: string): string {
  const shown = { day: "numeric", month: "short" } as const;
  try {
    return new Intl.DateTimeFormat("en-GB", { ...shown, timeZone }).format(at);
  } catch {
    return new Intl.DateTimeFormat("en-GB", { ...shown, timeZone: "UTC" }).format(at);
  }
}
