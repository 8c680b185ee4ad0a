import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ask, Found, Stretch } from "./day.ts";
import { runDay } from "./run-day.ts";

const ask = (askedAt: number, more: Partial<Ask> = {}): Ask => ({
  askedAt,
  headStartSeconds: 0,
  patienceSeconds: Infinity,
  handleSeconds: 100,
  reactionSeconds: 10,
  ...more,
});
const person = (from: number, to: number, more: Partial<Stretch> = {}): Stretch => ({
  from,
  to,
  latestTo: to,
  capacity: 1,
  ...more,
});
const given = (asks: readonly Ask[], stretches: readonly Stretch[], until = 10_000) =>
  runDay({ asks, stretches, until, onAsk: null }).map(({ givenAt }) => givenAt);

test("one person takes one after the other, the first who asked first", () => {
  const outcomes = runDay({
    asks: [ask(0), ask(5), ask(6)],
    stretches: [person(0, 10_000)],
    until: 10_000,
    onAsk: null,
  });
  expect(outcomes).toEqual([
    { givenAt: 0, answeredAt: 10, leftAt: null, endedAt: 100 },
    { givenAt: 100, answeredAt: 110, leftAt: null, endedAt: 200 },
    { givenAt: 200, answeredAt: 210, leftAt: null, endedAt: 300 },
  ]);
});

const orders: [string, Ask[], Stretch[], (number | null)[]][] = [
  [
    "a head start goes before, within it",
    [ask(0), ask(5), ask(50, { headStartSeconds: 60 })],
    [person(0, 9_000)],
    [0, 200, 100],
  ],
  [
    "beyond it, age wins",
    [ask(0), ask(5), ask(50, { headStartSeconds: 40 })],
    [person(0, 9_000)],
    [0, 100, 200],
  ],
  [
    "a person who holds three chats takes three at once",
    [ask(0), ask(1), ask(2), ask(3)],
    [person(0, 9_000, { capacity: 3 })],
    [0, 1, 2, 100],
  ],
  [
    "who is not there yet takes the line when they come",
    [ask(0), ask(1)],
    [person(60, 9_000), person(70, 9_000)],
    [60, 70],
  ],
  [
    "whose time is over ends their chat and takes no other",
    [ask(0), ask(1)],
    [person(0, 50), person(500, 900)],
    [0, 500],
  ],
  [
    "who asks as the last one goes is too late",
    [ask(49), ask(50)],
    [person(0, 50, { capacity: 2 })],
    [49, null],
  ],
  ["a break is put off while somebody waits", [ask(0), ask(1)], [person(0, 50, { latestTo: 150 })], [0, 100]],
  [
    "but not for ever",
    [ask(0), ask(1), ask(2)],
    [person(0, 50, { latestTo: 150 }), person(800, 900)],
    [0, 100, 800],
  ],
  [
    "and is taken at once when nobody does",
    [ask(0), ask(140)],
    [person(0, 50, { latestTo: 500 }), person(800, 900)],
    [0, 800],
  ],
  [
    "who left is not given to anybody",
    [ask(0), ask(1, { patienceSeconds: 50 }), ask(2)],
    [person(0, 9_000)],
    [0, null, 100],
  ],
  ["who holds no chat takes none", [ask(0)], [person(0, 9_000, { capacity: 0 })], [null]],
];
test.for(orders)("%s", ([, asks, stretches, expected]) => {
  expect(given(asks, stretches)).toEqual(expected);
});

test("who loses patience before the first line leaves, and the slot is free again", () => {
  const outcomes = runDay({
    asks: [ask(0, { patienceSeconds: 5 }), ask(1)],
    stretches: [person(0, 9_000)],
    until: 9_000,
    onAsk: null,
  });
  expect(outcomes[0]).toEqual({ givenAt: 0, answeredAt: null, leftAt: 5, endedAt: null });
  expect(outcomes[1]).toMatchObject({ givenAt: 5, answeredAt: 15 });
});

test("who asks finds the line and the people as they are, themselves not yet in it", () => {
  const seen: Found[] = [];
  const onAsk = (found: Found) => seen.push({ ...found, present: found.present.map((one) => ({ ...one })) });
  runDay({
    asks: [ask(0), ask(1), ask(2, { patienceSeconds: 10 }), ask(40)],
    stretches: [person(0, 9_000), person(30, 9_000)],
    until: 9_000,
    onAsk,
  });
  expect(seen.map(({ waiting }) => waiting)).toEqual([[], [], [1], []]);
  expect(seen.map(({ present }) => present.map(({ load }) => load))).toEqual([[0], [1], [1], [1, 1]]);
});

test("whatever comes, everybody is answered, has left or still waits, and nobody holds more than they can", () => {
  const time = fc.integer({ min: 0, max: 3_000 });
  const asks = fc
    .array(
      fc.record({
        askedAt: time,
        headStartSeconds: fc.constantFrom(-600, 0, 600, 1_800),
        patienceSeconds: fc.oneof(fc.constant(Infinity), time),
        handleSeconds: fc.integer({ min: 0, max: 900 }),
        reactionSeconds: fc.integer({ min: 0, max: 120 }),
      }),
      { maxLength: 60 },
    )
    .map((all) => all.toSorted((a, b) => a.askedAt - b.askedAt));
  const stretches = fc.array(
    fc
      .record({ from: time, length: time, late: time, capacity: fc.integer({ min: 0, max: 3 }) })
      .map(({ from, length, late, capacity }): Stretch => ({
        from,
        to: from + length,
        latestTo: from + length + late,
        capacity,
      })),
    { maxLength: 5 },
  );
  const until = 4_000;
  fc.assert(
    fc.property(asks, stretches, (asks, stretches) => {
      const outcomes = runDay({ asks, stretches, until, onAsk: null });
      const most = stretches.reduce((sum, { capacity }) => sum + capacity, 0);
      expect(outcomes).toHaveLength(asks.length);
      outcomes.forEach(({ givenAt, answeredAt, leftAt, endedAt }, index) => {
        const { askedAt = 0, patienceSeconds = 0 } = asks[index] ?? {};
        expect(answeredAt !== null && leftAt !== null).toBe(false);
        if (answeredAt !== null)
          expect(givenAt !== null && givenAt >= askedAt && answeredAt >= givenAt).toBe(true);
        if (leftAt !== null) expect(leftAt).toBe(askedAt + patienceSeconds);
        if (endedAt !== null) expect(answeredAt !== null && endedAt >= answeredAt).toBe(true);
        if (givenAt === null) return;
        const held = outcomes.filter(
          (other) =>
            other.givenAt !== null &&
            other.givenAt <= givenAt &&
            givenAt < (other.endedAt ?? other.leftAt ?? until),
        );
        expect(held.length).toBeLessThanOrEqual(most);
      });
    }),
    { numRuns: 300 },
  );
});

test("nobody waits while a person is free", () => {
  const asks = Array.from({ length: 200 }, (_, index) =>
    ask(index * 37, { handleSeconds: 30 + ((index * 97) % 200) }),
  );
  const outcomes = runDay({
    asks,
    stretches: [person(0, 90_000), person(0, 90_000)],
    until: 90_000,
    onAsk: null,
  });
  outcomes.forEach(({ givenAt }, index) => {
    const askedAt = asks[index]?.askedAt ?? 0;
    if (givenAt === null || givenAt === askedAt) return;
    const ends = outcomes.map(({ endedAt }) => endedAt);
    expect(ends).toContain(givenAt);
  });
});
