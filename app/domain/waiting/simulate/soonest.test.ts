import fc from "fast-check";
import { expect, test } from "vitest";
import { soonest } from "./soonest.ts";

test("items come out by their time, however they went in", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (times) => {
      const queue = soonest<number>();
      times.forEach((at, item) => queue.add(at, item));
      expect(queue.all()).toHaveLength(times.length);
      const out = times.map(() => queue.take()?.at);
      expect(out).toEqual(times.toSorted((a, b) => a - b));
      expect([queue.take(), queue.first()]).toEqual([undefined, undefined]);
    }),
  );
});
