import fc from "fast-check";
import { expect, test } from "vitest";
import { anyFigures, NEW_SHOP } from "../../../tests/support/queue-figures.ts";
import { estimateWait } from "./estimate.ts";

import type { QueueFigures } from "./figures.ts";

const told = (change: Partial<QueueFigures>) => estimateWait({ ...NEW_SHOP, ...change }, 75);
const high = (change: Partial<QueueFigures>) => {
  const it = told(change);
  return it.knows === "time" ? it.highSeconds : Infinity;
};

const ranges: [string, Partial<QueueFigures>, [number, number]][] = [
  ["next, and somebody is free", { place: 1, slotsFree: 1, headWaitedSeconds: null }, [0, 2]],
  ["next, two people, four minutes a chat", { place: 1, headWaitedSeconds: null }, [0, 7]],
  ["next, one person", { place: 1, agentsOnline: 1, slots: 1, headWaitedSeconds: null }, [0, 12]],
  [
    "next, one person with four chats at once",
    { place: 1, agentsOnline: 1, slots: 4, headWaitedSeconds: null },
    [0, 5],
  ],
  ["tenth, two people", { place: 10, headWaitedSeconds: 1_080 }, [9, 39]],
  [
    "the same, where chats have been measured",
    { place: 10, headWaitedSeconds: 1_080, served: servedFor(1_200) },
    [14, 32],
  ],
];
test.for(ranges)("in a new shop: %s", ([, change, [low, high]]) => {
  expect(told(change)).toMatchObject({ lowSeconds: low * 60, highSeconds: high * 60 });
});

test.for([
  ["nobody is online", { agentsOnline: 0, slots: 0 }],
  ["who is there may hold no chat", { slots: 0 }],
] satisfies [string, Partial<QueueFigures>][])("the place is told, and no time, when %s", ([, change]) => {
  expect(told(change)).toEqual({ knows: "place", place: 2, nextUpdateSeconds: 75 });
});

test("whatever the figures, the range is whole minutes in order, and no promise is shorter than a minute", () => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      const it = estimateWait(figures, 75);
      expect(it.knows).toBe(figures.agentsOnline * figures.slots === 0 ? "place" : "time");
      if (it.knows !== "time") return;
      expect(it.lowSeconds).toBeGreaterThanOrEqual(0);
      expect(it.highSeconds).toBeGreaterThanOrEqual(it.lowSeconds + 60);
      expect(it.highSeconds).toBeLessThan(Infinity);
      expect([it.lowSeconds % 60, it.highSeconds % 60]).toEqual([0, 0]);
      expect(it.modelSeconds).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test("a place further back, or one person less, never shortens what a new shop tells", () => {
  const queue = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(queue, ([place, slots]) => {
      const now = { place, slots, agentsOnline: slots, headWaitedSeconds: null };
      expect(high({ ...now, place: place + 1 })).toBeGreaterThanOrEqual(high(now));
      expect(high({ ...now, slots: slots + 1 })).toBeLessThanOrEqual(high(now));
    }),
  );
});

function servedFor(waitedSeconds: number) {
  return Array.from({ length: 50 }, (_, index) => ({ waitedSeconds, answeredAgoSeconds: index * 120 }));
}
