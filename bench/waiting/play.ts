import type { Outcome } from "#app/domain/waiting/simulate/day.ts";
import { runDay } from "#app/domain/waiting/simulate/run-day.ts";
import { random } from "../random.ts";
import { makeDays, type MadeDays } from "./make-days.ts";
import type { Setting } from "./settings.ts";
import { type Sight, sightOf } from "./sight.ts";
import { type Snapshot, snapshotsOf } from "./snapshots.ts";

export type Played = MadeDays & {
  readonly outcomes: readonly Outcome[];
  /** What was known of the queue when each one asked. */
  readonly snapshots: readonly Snapshot[];
};

const NEXT_SHOP = 1_000;

/** Every shop of a setting, from its first day, for each seed. */
export function playAll(setting: Setting, seeds: readonly number[]): Played[] {
  return seeds.flatMap((seed) =>
    Array.from({ length: setting.shops }, (_, shop) => play(setting, seed + shop * NEXT_SHOP)),
  );
}

function play(setting: Setting, seed: number): Played {
  const made = makeDays(setting, random(seed));
  const sights: Sight[] = [];
  const outcomes = runDay({ ...made, onAsk: (found) => sights.push(sightOf(found, made.asks, setting)) });
  return { ...made, outcomes, snapshots: snapshotsOf({ ...made, outcomes, sights, setting }) };
}
