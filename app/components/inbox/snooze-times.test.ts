import { expect, test } from "vitest";
import { localInput, snoozeTimes } from "./snooze-times.ts";

const shown = (now: Date) =>
  Object.fromEntries(Object.entries(snoozeTimes(now)).map(([choice, at]) => [choice, localInput(at)]));

test.for([
  [
    new Date(2026, 10, 22, 10, 5),
    { hour: "2026-11-22T11:05", evening: "2026-11-22T18:00", tomorrow: "2026-11-23T09:00" },
  ],
  [new Date(2026, 10, 22, 17, 30), { hour: "2026-11-22T18:30", tomorrow: "2026-11-23T09:00" }],
  [new Date(2026, 11, 31, 23, 50), { hour: "2027-01-01T00:50", tomorrow: "2027-01-01T09:00" }],
] as const)("at %s, what is snoozed can come back", ([now, times]) => {
  expect(shown(now)).toEqual(times);
});
