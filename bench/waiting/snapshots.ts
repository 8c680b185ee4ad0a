import type { QueueFigures } from "#app/domain/waiting/figures.ts";
import type { Outcome } from "#app/domain/waiting/simulate/day.ts";
import type { MadeDays } from "./make-days.ts";
import type { Setting } from "./settings.ts";
import type { Sight } from "./sight.ts";

const LAST_SERVED = 50;
const LAST_FINISHED = 100;
/** Fewer chats than this say less than the shop's own setting. */
const ENOUGH = 5;
/** Who came within this time tells how many will come and overtake. */
const LATELY_SECONDS = 1_800;
const HOUR = 3_600;

/** All figures but the promises, which each estimator makes itself. */
export type Snapshot = Omit<QueueFigures, "promises">;

type Seen = MadeDays & {
  readonly outcomes: readonly Outcome[];
  readonly sights: readonly Sight[];
  readonly setting: Setting;
};

/** Adds to each sight what the past of that moment tells, and nothing that came later. */
export function snapshotsOf(seen: Seen): Snapshot[] {
  const { asks, outcomes, sights, setting } = seen;
  const answeredBy = lastBy(outcomes, ({ answeredAt }) => answeredAt, LAST_SERVED);
  const endedBy = lastBy(outcomes, ({ endedAt }) => endedAt, LAST_SERVED);
  const finishedBy = lastBy(outcomes, ({ answeredAt, leftAt }) => answeredAt ?? leftAt, LAST_FINISHED);
  const waitOf = ({ of, at }: Past) => at - (asks[of]?.askedAt ?? at);
  const heldFor = ({ of, at }: Past) => at - (outcomes[of]?.givenAt ?? at);
  return sights.map((sight, index) => {
    const now = asks[index]?.askedAt ?? 0;
    const answered = answeredBy(now);
    const ended = endedBy(now);
    const finished = finishedBy(now);
    const left = finished.filter(({ of }) => outcomes[of]?.answeredAt === null).length;
    return {
      ...sight,
      handleSeconds: ended.length < ENOUGH ? setting.settingSeconds : mean(ended.map(heldFor)),
      reactionSeconds: answered.length < ENOUGH ? null : mean(answered.map(heldFor)),
      served: answered.map((past) => ({ waitedSeconds: waitOf(past), answeredAgoSeconds: now - past.at })),
      patienceSeconds: left < ENOUGH ? null : sum(finished.map(waitOf)) / left,
      overtaking: overtaking(seen, index),
    };
  });
}

function overtaking({ asks }: Seen, index: number): QueueFigures["overtaking"] {
  const mine = asks[index];
  const perHour = new Map<number, number>();
  for (let before = index - 1; mine && before >= 0; before -= 1) {
    const other = asks[before];
    if (!other || other.askedAt < mine.askedAt - LATELY_SECONDS) break;
    const ahead = other.headStartSeconds - mine.headStartSeconds;
    if (ahead > 0) perHour.set(ahead, (perHour.get(ahead) ?? 0) + HOUR / LATELY_SECONDS);
  }
  return [...perHour].map(([forSeconds, rate]) => ({ forSeconds, perHour: rate }));
}

type Past = { readonly of: number; readonly at: number };

/** The last `most` of what had happened by a moment, newest first; to be asked with moments that only grow. */
function lastBy(
  outcomes: readonly Outcome[],
  when: (outcome: Outcome) => number | null,
  most: number,
): (now: number) => Past[] {
  const all = outcomes
    .flatMap((outcome, of) => {
      const at = when(outcome);
      return at === null ? [] : [{ of, at }];
    })
    .toSorted((a, b) => a.at - b.at);
  let known = 0;
  return (now) => {
    while ((all[known]?.at ?? Infinity) <= now) known += 1;
    return all.slice(Math.max(0, known - most), known).reverse();
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
