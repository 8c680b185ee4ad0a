import { expect, test, vi } from "vitest";
import { courseOf } from "./dissatisfaction/course.ts";
import { entitiesOf } from "./entities.ts";
import { moodOf } from "./mood/mood-of.ts";
import { readLast } from "./read.ts";
import type { Turn } from "./turn.ts";

vi.mock("./dissatisfaction/course.ts", { spy: true });
vi.mock("./entities.ts", { spy: true });
vi.mock("./mood/mood-of.ts", { spy: true });

const TURNS: readonly Turn[] = [
  { role: "customer", text: "Where is my order #1042?" },
  { role: "bot", text: "We deliver in 2 to 4 working days." },
  { role: "customer", text: "That is no answer. Where is order #1042, please?" },
];

test("of a message only what is asked for is read, and that once", () => {
  vi.clearAllMocks();
  const reading = readLast(TURNS, { topics: null });
  expect(reading.wantsPerson.decision).toBe(false);
  expect([courseOf, entitiesOf, moodOf].map((part) => vi.mocked(part).mock.calls.length)).toEqual([0, 0, 0]);
  expect(reading.entities).toBe(reading.entities);
  expect(reading.course).toBe(reading.course);
  expect([courseOf, entitiesOf].map((part) => vi.mocked(part).mock.calls.length)).toEqual([1, 1]);
});

test("a copy of a reading has every part, and each is what it is when asked for alone", () => {
  const whole = { ...readLast(TURNS, { topics: null }) };
  for (const part of Object.keys(whole) as (keyof typeof whole)[])
    expect(readLast(TURNS, { topics: null })[part], part).toEqual(whole[part]);
  expect(whole).toMatchObject({ matters: 1, entities: [{ kind: "order", value: "1042" }] });
});
