import { cut } from "#app/domain/cut.ts";
import type { Matrix } from "#app/domain/triggers/matrix.ts";
import type { Asked } from "./asked.ts";
import { type Failure, failuresIn } from "./failures.ts";
import { type Course, type Fired, play } from "./play.ts";
import type { Played } from "./played.ts";

export type Compared = {
  readonly id: string;
  readonly from: Played["from"];
  readonly startedAt: Date | null;
  /** The customer's first words, for a list. */
  readonly opening: string;
  readonly now: Course;
  readonly changed: Course;
  readonly handoff: "same" | "more" | "fewer" | "earlier" | "later" | "none";
  /** Turns of the customer by which the changed matrix hands over sooner; negative: later. */
  readonly turnsEarlier: number;
  /** Failures that the changed matrix comes before, and the present one does not. */
  readonly caught: readonly Failure[];
  /** The other way round. */
  readonly lost: readonly Failure[];
  readonly agentMinutes: number;
};

/** One conversation under the present matrix and under a changed one. `usualMinutes` stands in where no time is known. */
export function compare(
  played: Played,
  asked: readonly Asked[],
  { now, changed, usualMinutes }: { now: Matrix; changed: Matrix; usualMinutes: number },
): Compared {
  const courses = { now: play(now, asked), changed: play(changed, asked) };
  const failures = failuresIn(played, asked, changed);
  const before = (course: Course, { turn }: Failure) => actsBy(course, turn);
  return {
    id: played.id,
    from: played.from,
    startedAt: played.startedAt,
    opening: cut(played.turns.find(({ role, text }) => role === "customer" && text !== "")?.text ?? "", 160),
    ...courses,
    ...difference(courses.now.handoff, courses.changed.handoff, asked),
    caught: failures.filter((it) => before(courses.changed, it) && !before(courses.now, it)),
    lost: failures.filter((it) => before(courses.now, it) && !before(courses.changed, it)),
    agentMinutes: played.agentMinutes ?? usualMinutes,
  };
}

function difference(
  now: Fired | null,
  changed: Fired | null,
  asked: readonly Asked[],
): Pick<Compared, "handoff" | "turnsEarlier"> {
  if (!now && !changed) return { handoff: "none", turnsEarlier: 0 };
  if (!now) return { handoff: "more", turnsEarlier: 0 };
  if (!changed) return { handoff: "fewer", turnsEarlier: 0 };
  const place = (fired: Fired) => asked.findIndex(({ turn }) => turn === fired.turn);
  const turnsEarlier = place(now) - place(changed);
  if (turnsEarlier === 0) return { handoff: "same", turnsEarlier };
  return { handoff: turnsEarlier > 0 ? "earlier" : "later", turnsEarlier };
}

/** A person came or was offered by that turn. */
function actsBy({ offer, handoff }: Course, turn: number): boolean {
  return (handoff !== null && handoff.turn <= turn) || (offer !== null && offer.turn <= turn);
}
