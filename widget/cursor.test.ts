import type { Line } from "#app/contract/line.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { START, take } from "./cursor.ts";

const line = (seq: number): Line => ({
  seq,
  type: "message.posted",
  at: "2026-01-01T00:00:00Z",
  text: `${seq}`,
});
const seqs = (lines: readonly Line[]) => lines.map(({ seq }) => seq);

test("lines that come in any order, in any portions and more than once, come out once and in order", () => {
  const portion = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(portion, { maxLength: 20 }), (portions) => {
      let cursor = START;
      const out: number[] = [];
      for (const numbers of [...portions, Array.from({ length: 30 }, (_, at) => at + 1)]) {
        const taken = take(cursor, numbers.map(line));
        cursor = taken.cursor;
        out.push(...seqs(taken.fresh));
      }
      expect(out).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
      expect(cursor).toEqual({ last: 30, ahead: new Map() });
    }),
  );
});

test("a missing line is a gap, and what lies behind it is held back until it comes", () => {
  const before = take(START, [line(1), line(3), line(4)]);
  expect(before.gap).toBe(true);
  expect(seqs(before.fresh)).toEqual([1]);

  const filled = take(before.cursor, [line(2)]);
  expect(filled.gap).toBe(false);
  expect(seqs(filled.fresh)).toEqual([2, 3, 4]);
});

test("no more than 500 lines are held back", () => {
  const { cursor, gap } = take(
    START,
    Array.from({ length: 2_000 }, (_, at) => line(at + 2)),
  );

  expect(gap).toBe(true);
  expect(cursor.ahead.size).toBe(500);
});

test("taking lines leaves the cursor that was given as it was", () => {
  take(START, [line(1), line(2)]);

  expect(START).toEqual({ last: 0, ahead: new Map() });
});
