import type { Line } from "#app/contract/line.ts";
import { expect, test } from "vitest";
import { standing } from "./standing.ts";

const NOON = Date.parse("2026-11-23T12:00:00Z");
const MINUTE = 60_000;

/** Lines a minute apart, the first at noon. */
function lines(...said: Partial<Line>[]): Line[] {
  return said.map((line, n) => ({
    ...{ seq: n + 1, type: "message.posted" as const, author: "shopper" as const },
    at: new Date(NOON + n * MINUTE).toISOString(),
    ...line,
  }));
}

const requested = { type: "verification.requested", orderName: "#4521" } as const;
const verified = { type: "shopper.verified", author: "system", orderName: "#4521" } as const;

test("a code is asked for until one was entered", () => {
  expect(standing(lines(requested), NOON).asked).toEqual({ orderName: "#4521", at: NOON });
  expect(standing(lines(requested, verified), NOON).asked).toBeNull();
  expect(standing(lines(requested, verified, requested), NOON).asked).toEqual({
    orderName: "#4521",
    at: NOON + 2 * MINUTE,
  });
});

test("what was shown counts for half an hour since the shopper did something", () => {
  const it = lines(verified, { text: "Thanks" }, { author: "bot", text: "You are welcome" });
  expect(standing(it, NOON).verified).toEqual({ seq: 1, orderName: "#4521", until: NOON + 31 * MINUTE });
  expect(standing(it, NOON + 31 * MINUTE).verified).toBeNull();
});

test.for<[string, string]>([
  ["where is my order #4521?", "4521"],
  ["order BTN #B-77 please", "B-77"],
  ["it was 104521", "104521"],
  ["I bought 2 tubs", ""],
])("of “%s” the form takes over “%s”", ([text, named]) => {
  expect(standing(lines({ text }), NOON).named).toBe(named);
});
