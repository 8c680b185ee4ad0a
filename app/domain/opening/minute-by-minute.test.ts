import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithin } from "#app/domain/hours.ts";
import { closesAt, isOpen, opensAt } from "./open-at.ts";
import { openSeconds } from "../../../tests/support/open-seconds.ts";
import { addOpenSeconds } from "./open-seconds.ts";
import type { Opening } from "./opening.ts";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Days before the changes of the clock in each zone, and the turns of a year and of February. */
const ZONES = {
  "Europe/Paris": ["2026-03-28", "2026-10-24"],
  "America/New_York": ["2026-03-07", "2026-10-31"],
  "Asia/Kolkata": ["2026-06-15"],
  "Pacific/Chatham": ["2026-04-04", "2026-09-26"],
  "Australia/Lord_Howe": ["2026-04-04", "2026-10-03"],
  "America/Santiago": ["2026-04-04", "2026-09-05"],
} as const;
const TURNS = ["2026-12-30", "2028-02-28", "2027-02-27"];

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "15", "30", "45"))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${minute}`);
const hours = fc.record({ days: fc.uniqueArray(fc.integer({ min: 0, max: 6 })), from: time, to: time });
const shortNight = fc.record({
  days: fc.constant([0, 6]),
  from: fc.constantFrom("23:30", "00:00", "01:30", "02:00", "02:30", "02:45"),
  to: fc.constantFrom("00:00", "01:30", "02:15", "03:00", "04:00"),
});

/** An opening, and a moment not long before or after something odd. */
const scenes = fc
  .constantFrom(
    ...Object.entries(ZONES).flatMap(([zone, days]) =>
      [...days, ...TURNS].map((day) => [zone, day] as const),
    ),
  )
  .chain(([timezone, first]) => {
    const start = Date.parse(first);
    const day = fc
      .integer({ min: -1, max: 4 })
      .map((days) => new Date(start + days * DAY).toISOString().slice(0, 10));
    const holiday = fc.record({ from: day, to: day, name: fc.constant("Holiday") });
    return fc.record({
      opening: fc.record({
        hours: fc.option(fc.array(fc.oneof(hours, shortNight), { maxLength: 4 }), { freq: 6 }),
        holidays: fc.array(holiday, { maxLength: 2 }),
        timezone: fc.constant<string>(timezone),
      }),
      at: fc.integer({ min: 0, max: 2 * DAY }).map((ms) => start + ms),
    });
  });

const settings = { seed: 20_261_122, numRuns: 150 };

/** Whether each of so many minutes is open, found by looking at the clock in each. */
function openMinutes({ hours, holidays, timezone }: Opening, from: number, count: number): boolean[] {
  const clock = new Intl.DateTimeFormat("sv-SE", {
    timeZone: timezone,
    dateStyle: "short",
    timeStyle: "short",
  });
  const before = 180;
  let latest = "";
  const all = Array.from({ length: before + count }, (_, index) => {
    const shown = clock.format(from + (index - before) * MINUTE);
    // An hour that comes again shows nothing new: the clock stands until it has caught up.
    if (shown > latest) latest = shown;
    const date = latest.slice(0, 10);
    if (holidays.some((one) => one.from <= date && date <= one.to)) return false;
    const minute = Number(latest.slice(11, 13)) * 60 + Number(latest.slice(14, 16));
    const local = { day: new Date(date).getUTCDay(), minute };
    return hours === null || hours.some((one) => isWithin(one, local));
  });
  return all.slice(before);
}

test("every answer is the one that a look at the clock in every minute gives", () => {
  const count = 3 * 1_440;
  fc.assert(
    fc.property(scenes, fc.integer({ min: 1, max: 1_200 }), ({ opening, at }, minutes) => {
      const from = Math.floor(at / MINUTE) * MINUTE;
      const minuteAt = (index: number) => new Date(from + index * MINUTE);
      const open = openMinutes(opening, from, count);
      const opens = open.indexOf(true);
      const closes = open.indexOf(false);
      let passed = 0;
      const due = open.findIndex((isOpenThen) => isOpenThen && ++passed === minutes);

      expect(isOpen(opening, minuteAt(0))).toBe(open[0]);
      if (opens >= 0) expect(opensAt(opening, minuteAt(0))).toEqual(minuteAt(opens));
      if (closes !== -1) expect(closesAt(opening, minuteAt(0))).toEqual(closes > 0 ? minuteAt(closes) : null);
      expect(openSeconds(opening, minuteAt(0), minuteAt(count))).toBe(open.filter(Boolean).length * 60);
      if (due >= 0) expect(addOpenSeconds(opening, minuteAt(0), minutes * 60)).toEqual(minuteAt(due + 1));
    }),
    settings,
  );
});

test("it is open when it says that it opens, and not before", () => {
  fc.assert(
    fc.property(scenes, ({ opening, at }) => {
      const opens = opensAt(opening, new Date(at));
      if (opens === null) return openSeconds(opening, new Date(at), new Date(at + 60 * DAY)) === 0;
      return isOpen(opening, opens) && openSeconds(opening, new Date(at), opens) === 0;
    }),
    { ...settings, numRuns: 2_000 },
  );
});

test("it is open until it says that it closes, and closed then", () => {
  fc.assert(
    fc.property(scenes, ({ opening, at }) => {
      const closes = closesAt(opening, new Date(at));
      if (closes === null) return;
      expect(isOpen(opening, closes)).toBe(false);
      expect(openSeconds(opening, new Date(at), closes)).toBe((closes.getTime() - at) / 1_000);
    }),
    { ...settings, numRuns: 2_000 },
  );
});

test("business time adds up, and what is added is what passes", () => {
  const spans = fc.tuple(fc.integer({ min: 0, max: 20 * DAY }), fc.integer({ min: 0, max: 20 * DAY }));
  fc.assert(
    fc.property(
      scenes,
      spans,
      fc.integer({ min: 0, max: 400_000 }),
      ({ opening, at }, [one, other], seconds) => {
        const [from, middle, to] = [new Date(at), new Date(at + one), new Date(at + one + other)];
        const first = openSeconds(opening, from, middle);
        expect(first + openSeconds(opening, middle, to)).toBeCloseTo(openSeconds(opening, from, to), 6);

        const due = addOpenSeconds(opening, from, seconds);
        if (due) expect(openSeconds(opening, from, due)).toBe(seconds);
        const reached = addOpenSeconds(opening, from, first);
        expect(reached && reached <= middle).toBe(true);
        expect(reached && openSeconds(opening, reached, middle)).toBeCloseTo(0, 2);
      },
    ),
    { ...settings, numRuns: 2_000 },
  );
});
