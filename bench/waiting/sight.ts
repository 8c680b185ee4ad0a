import type { QueueFigures } from "#app/domain/waiting/figures.ts";
import type { Ask, Found } from "#app/domain/waiting/simulate/day.ts";
import type { Setting } from "./settings.ts";

/** What was to be seen in the queue itself by the one who asked. */
export type Sight = Pick<
  QueueFigures,
  "place" | "agentsOnline" | "slots" | "slotsFree" | "headWaitedSeconds"
>;

/** The queue says how many chats its people hold, which may be more than they take. */
export function sightOf(
  { index, now, waiting, present }: Found,
  asks: readonly Ask[],
  { capacity }: Setting,
): Sight {
  const rankOf = (of: number) => (asks[of]?.askedAt ?? 0) - (asks[of]?.headStartSeconds ?? 0);
  const before = waiting.filter((other) => rankOf(other) <= rankOf(index));
  const head = before.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
  return {
    place: before.length + 1,
    agentsOnline: present.length,
    slots: present.length * capacity,
    slotsFree: present.reduce((sum, { load }) => sum + Math.max(0, capacity - load), 0),
    headWaitedSeconds: head === undefined ? null : now - (asks[head]?.askedAt ?? now),
  };
}
