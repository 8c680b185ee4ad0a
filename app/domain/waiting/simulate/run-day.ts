import type { Ask, Day, Outcome, Present, Stretch } from "./day.ts";
import { soonest } from "./soonest.ts";

/**
 * Plays a queue from its first ask to `until`: whoever has the earliest rank (asked less head start) is given to the
 * least loaded person with a free slot, at once. Returns one outcome for each ask, in their order. Nothing in it is
 * left to chance: times to handle, to react and to lose patience come with the asks.
 */
export function runDay({ asks, stretches, until, onAsk }: Day): Outcome[] {
  const outcomes = asks.map((): Outcome => ({
    givenAt: null,
    answeredAt: null,
    leftAt: null,
    endedAt: null,
  }));
  const line = soonest<number>();
  const ends = soonest<Present | null>();
  const starts = stretches.toSorted((a, b) => a.from - b.from);
  let present: Present[] = [];
  let nextAsk = 0;
  let nextStart = 0;

  for (;;) {
    const now = Math.min(
      asks[nextAsk]?.askedAt ?? Infinity,
      starts[nextStart]?.from ?? Infinity,
      ends.first()?.at ?? Infinity,
    );
    if (!(now <= until)) break;
    while ((ends.first()?.at ?? Infinity) <= now) {
      const freed = ends.take()?.item;
      if (freed) freed.load -= 1;
    }
    for (let start = starts[nextStart]; start && start.from <= now; start = starts[nextStart]) {
      nextStart += 1;
      present.push({ stretch: start, load: 0 });
      // Somebody may still wait when this person's time is over, or be given to them until then: look again.
      ends.add(start.to, null);
      ends.add(start.latestTo, null);
    }
    const isWaited = () => nextOf(line, asks, now) !== undefined;
    present = present.filter(({ stretch }) => isThere(stretch, now, isWaited));
    const ask = asks[nextAsk];
    if (ask && ask.askedAt <= now) {
      onAsk?.({ index: nextAsk, now, waiting: whoWaits(line, asks, now), present });
      line.add(ask.askedAt - ask.headStartSeconds, nextAsk);
      nextAsk += 1;
    }
    for (let free = leastLoaded(present); free; free = leastLoaded(present)) {
      const index = nextOf(line, asks, now);
      const given = index === undefined ? undefined : asks[index];
      const outcome = index === undefined ? undefined : outcomes[index];
      if (!given || !outcome) break;
      line.take();
      free.load += 1;
      ends.add(serve(given, outcome, now), free);
    }
  }
  return outcomes.map((outcome, index) => closed(outcome, asks[index], until));
}

/** Notes what happens to one who is given to a person now; returns when the slot is free again. */
function serve(ask: Ask, outcome: Outcome, now: number): number {
  const answeredAt = now + ask.reactionSeconds;
  const leavesAt = ask.askedAt + ask.patienceSeconds;
  outcome.givenAt = now;
  if (leavesAt < answeredAt) {
    outcome.leftAt = leavesAt;
    return leavesAt;
  }
  outcome.answeredAt = answeredAt;
  outcome.endedAt = now + Math.max(ask.handleSeconds, ask.reactionSeconds);
  return outcome.endedAt;
}

/** What lies after the end of the simulation has not happened. */
function closed(outcome: Outcome, ask: Ask | undefined, until: number): Outcome {
  const by = (at: number | null) => (at !== null && at <= until ? at : null);
  const answeredAt = by(outcome.answeredAt);
  const leavesAt = ask ? ask.askedAt + ask.patienceSeconds : Infinity;
  const leftAt = outcome.answeredAt === null ? by(leavesAt) : null;
  return { givenAt: outcome.givenAt, answeredAt, leftAt, endedAt: by(outcome.endedAt) };
}

type Line = ReturnType<typeof soonest<number>>;

/** The first in line who has not left; those before have. */
function nextOf(line: Line, asks: readonly Ask[], now: number): number | undefined {
  for (let first = line.first(); first; first = line.first()) {
    if (isPatient(asks[first.item], now)) return first.item;
    line.take();
  }
  return undefined;
}

function whoWaits(line: Line, asks: readonly Ask[], now: number): number[] {
  return line.all().flatMap(({ item }) => (isPatient(asks[item], now) ? [item] : []));
}

const isPatient = (ask: Ask | undefined, now: number) =>
  ask !== undefined && ask.askedAt + ask.patienceSeconds >= now;

function isThere({ to, latestTo }: Stretch, now: number, isWaited: () => boolean): boolean {
  return now < to || (now < latestTo && isWaited());
}

function leastLoaded(present: readonly Present[]): Present | undefined {
  let least: Present | undefined;
  for (const one of present)
    if (one.load < one.stretch.capacity && (least === undefined || one.load < least.load)) least = one;
  return least;
}
