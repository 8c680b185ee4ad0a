import { type MoodLabel, MOODS } from "#app/domain/understanding/mood/mood-model.ts";
import type { Judged } from "../lib/metrics.ts";

/** About how often each mood occurs in messages to a service, in the order of `MOODS`. */
export const SERVICE_MIX: readonly number[] = [0.6, 0.22, 0.18];

/** Macro-F1, 0 … 100, as if the moods occurred as often as in `mix`: each message counts by how rare its mood is. */
export function mixedMacroF1(judged: readonly Judged<MoodLabel>[], mix: readonly number[]): number {
  const total = new Map(MOODS.map((mood) => [mood, judged.filter(({ gold }) => gold === mood).length]));
  const weightOf = (gold: MoodLabel) => (mix[MOODS.indexOf(gold)] ?? 0) / Math.max(1, total.get(gold) ?? 0);
  const sum = (those: readonly Judged<MoodLabel>[]) =>
    those.reduce((all, { gold }) => all + weightOf(gold), 0);
  const scores = MOODS.map((mood) => {
    const hit = sum(judged.filter(({ gold, said }) => gold === mood && said === mood));
    const claimed = sum(judged.filter(({ said }) => said === mood));
    const real = sum(judged.filter(({ gold }) => gold === mood));
    return claimed + real === 0 ? 100 : (200 * hit) / (claimed + real);
  });
  return scores.reduce((all, score) => all + score, 0) / MOODS.length;
}
