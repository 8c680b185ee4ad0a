import type { Told } from "#app/domain/conversation/events.ts";

type Keyed = [key: string, variables: Record<string, string | number>];

/** The sentence for what is known of a wait: a range of minutes, an upper end, or only the place. */
export function spanInWords(prefix: string, told: Told): Keyed {
  const { place, nextUpdateSeconds: seconds } = told;
  if (told.knows !== "time") return [`${prefix}.place`, { place, seconds }];
  const low = told.lowSeconds / 60;
  const high = told.highSeconds / 60;
  if (high <= 1) return [`${prefix}.minute`, { place, seconds }];
  if (low < 1) return [`${prefix}.up-to`, { high, place, seconds }];
  return [`${prefix}.range`, { low, high, place, seconds }];
}

/** "2:05", minutes and seconds: short, exact and different at each update. */
export function clockSpan(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
