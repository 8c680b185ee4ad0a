import { HEAD_START_SECONDS } from "#app/domain/routing/priority.ts";
import { PRIORITIES } from "#app/domain/triggers/rule.ts";
import { percentile } from "../statistics.ts";
import type { Played } from "./play.ts";

/** How long each priority waited to be given to a person, in words: half, nine in ten, the longest. */
export function waitsByPriority(all: readonly Played[]): string[] {
  return PRIORITIES.map((priority) => {
    const waits = all.flatMap(({ asks, outcomes, priorities }) =>
      asks.flatMap(({ askedAt }, index) => {
        const givenAt = outcomes[index]?.givenAt ?? null;
        return priorities[index] === priority && givenAt !== null ? [(givenAt - askedAt) / 60] : [];
      }),
    );
    const [half, ninth, longest] = [0.5, 0.9, 1].map((share) => percentile(waits, share).toFixed(1));
    return `${priority.padEnd(7)} ${half} min, ${ninth} min, ${longest} min, of ${waits.length}`;
  });
}

/** The latest, in seconds after somebody of the lowest priority asked, that one asked who was still given to a person before. */
export function latestOvertaking(all: readonly Played[]): { seconds: number; boundSeconds: number } {
  let seconds = 0;
  for (const { asks, outcomes, priorities } of all) {
    asks.forEach(({ askedAt }, low) => {
      const givenAt = outcomes[low]?.givenAt ?? null;
      if (priorities[low] !== "low" || givenAt === null) return;
      for (let later = low + 1; (asks[later]?.askedAt ?? Infinity) < givenAt; later += 1) {
        const before = outcomes[later]?.givenAt ?? Infinity;
        if (before < givenAt) seconds = Math.max(seconds, (asks[later]?.askedAt ?? 0) - askedAt);
      }
    });
  }
  return { seconds, boundSeconds: HEAD_START_SECONDS.urgent - HEAD_START_SECONDS.low };
}
