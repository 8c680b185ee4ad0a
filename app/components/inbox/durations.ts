import { say } from "../words.ts";

const SECOND_MS = 1_000;
const HOUR_S = 3_600;

/** `0:42`, `12:05`, `1:04:00`. Never negative: two clocks may differ by a second. */
export function clockFace(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND_MS));
  const two = (part: number) => String(part).padStart(2, "0");
  const minutes = Math.floor((seconds % HOUR_S) / 60);
  if (seconds < HOUR_S) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(seconds / HOUR_S)}:${two(minutes)}:${two(seconds % 60)}`;
}

/** How long ago, in the shortest words a list has room for: `now`, `4m`, `3h`, `2d`. */
export function shortAge(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return say("age.now");
  if (minutes < 60) return `${minutes}m`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours}h` : `${Math.floor(hours / 24)}d`;
}

/** To the second below an hour, where every second counts; else as short as an age. */
export function shortSpan(ms: number): string {
  return ms < HOUR_S * SECOND_MS ? clockFace(ms) : shortAge(ms);
}
