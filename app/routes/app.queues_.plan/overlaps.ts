import { minuteOf } from "#app/domain/hours.ts";
import type { StaffWindow } from "#app/services/staffing-shape.ts";

const DAY = 1_440;
const WEEK = 7 * DAY;

/** Whether people of both are there at the same time, at any time of the week. */
export function overlaps(one: StaffWindow, other: StaffWindow): boolean {
  return spans(one).some((a) =>
    spans(other).some((b) =>
      // What reaches over the end of the week is back at its beginning.
      [-WEEK, 0, WEEK].some((shift) => a.from < b.to + shift && b.from + shift < a.to),
    ),
  );
}

/** Minutes of the week. */
function spans({ days, from, to }: StaffWindow): { from: number; to: number }[] {
  const start = minuteOf(from);
  const end = minuteOf(to) > start ? minuteOf(to) : minuteOf(to) + DAY;
  return days.map((day) => ({ from: day * DAY + start, to: day * DAY + end }));
}
