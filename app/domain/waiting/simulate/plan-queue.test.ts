import { expect, test } from "vitest";
import { cpuMs } from "../../../../tests/support/cpu-time.ts";
import { planQueue, type QueuePlan } from "./plan-queue.ts";
import { seeded } from "./seeded.ts";

const WEEK = [0, 1, 2, 3, 4, 5, 6];
const perHour = (asks: number) =>
  Array.from({ length: 168 }, (_, hour) => (hour % 24 >= 9 && hour % 24 < 18 ? asks : 0));
const plan = (change: Partial<QueuePlan> = {}, seed = 1): QueuePlan => ({
  arrivalsPerHour: perHour(6),
  handle: [240, 300, 360, 600],
  reaction: [20, 40],
  staff: [{ from: 9, to: 18, days: WEEK, people: 2, capacity: 1 }],
  patienceSeconds: null,
  overSeconds: 190,
  days: 28,
  seed,
  ...change,
});
const staffed = (people: number, more: Partial<QueuePlan["staff"][number]> = {}) =>
  plan({ staff: [{ from: 9, to: 18, days: WEEK, people, capacity: 1, ...more }] });

test("the same seed gives the same plan, another one another", () => {
  expect(planQueue(plan())).toEqual(planQueue(plan()));
  expect(planQueue(plan({}, 2))).not.toEqual(planQueue(plan()));
});

test("how much people are at work comes out as arrivals times length over what they can hold", () => {
  // 6 chats an hour of 375 s, by two people: 0.3125.
  const { overall } = planQueue(plan());
  expect(overall.utilisation / 0.3125).toBeCloseTo(1, 1);
  expect(overall.askedPerWeek / (7 * 9 * 6)).toBeCloseTo(1, 1);
});

test("waits are those of the theory: two people, exponential chats, three quarters at work", () => {
  const chance = seeded(54);
  const handle = Array.from({ length: 20_000 }, () => -600 * Math.log(1 - chance()));
  const arrivalsPerHour = Array.from({ length: 168 }, () => 9);
  const staff = [{ from: 0, to: 24, days: WEEK, people: 2, capacity: 1 }];
  const { overall } = planQueue(plan({ arrivalsPerHour, handle, reaction: [0], staff, days: 280 }, 4));
  // Erlang's C: 0.643 of all wait, exponentially, on average h / (s (1 - 0.75)) = 1,200 s.
  const nineInTen = 1_200 * Math.log(0.643 / 0.1);
  expect(Math.abs((overall.waits.nineInTen ?? 0) / nineInTen - 1)).toBeLessThan(0.05);
});

test("one person more never makes waits longer, nor one chat more at once", () => {
  const ninth = (it: QueuePlan) => planQueue(it).overall.waits.nineInTen ?? Infinity;
  const waits = [1, 2, 3, 6].map((people) => ninth(staffed(people)));
  expect(waits).toEqual(waits.toSorted((a, b) => b - a));
  expect(ninth(staffed(1, { capacity: 3 }))).toBeLessThan(ninth(staffed(1)));
});

test("half the wait is the reaction alone where there are people enough", () => {
  expect(planQueue({ ...staffed(6), reaction: [20, 20, 40] }).overall).toMatchObject({
    waits: { half: 20, nineInTen: 40, most: 40 },
    shareOver: 0,
    unansweredShare: 0,
  });
});

test("each window has its own figures", () => {
  const staff = [
    { from: 9, to: 14, days: WEEK, people: 3, capacity: 2 },
    { from: 14, to: 18, days: WEEK, people: 1, capacity: 1 },
  ];
  const { windows, overall } = planQueue(plan({ staff }));
  const [morning, afternoon] = windows;
  expect(morning?.shareOver ?? 1).toBeLessThan(0.01);
  expect(afternoon?.shareOver ?? 0).toBeGreaterThan(0.2);
  expect(afternoon?.utilisation ?? 0).toBeGreaterThan(2 * (morning?.utilisation ?? 1));
  expect((morning?.askedPerWeek ?? 0) + (afternoon?.askedPerWeek ?? 0)).toBeCloseTo(overall.askedPerWeek);
});

test("who asks while nobody is there is outside; who still waits at the end of the day is unanswered", () => {
  const { outsideShare, overall } = planQueue(staffed(1, { to: 13.5 }));
  expect(outsideShare).toBeCloseTo(0.5, 1);
  expect(overall.unansweredShare).toBeGreaterThan(0);
  // One hour a day, two who ask, twenty minutes each: there is time for all, but not for who asks late.
  const short = planQueue({
    ...staffed(1, { to: 10 }),
    handle: [1_200],
    arrivalsPerHour: perHour(2),
  }).overall;
  expect(short.unansweredShare).toBeGreaterThan(0.1);
  expect(short.waits.most).toBeNull();
  expect(short.shareOver).toBeGreaterThan(short.unansweredShare);
});

test("a night shift reaches into the next day, and from Sunday into Monday", () => {
  const arrivalsPerHour = Array.from({ length: 168 }, (_, hour) =>
    hour % 24 < 6 || hour % 24 >= 22 ? 4 : 0,
  );
  const staff = [{ from: 22, to: 6, days: WEEK, people: 2, capacity: 1 }];
  expect(planQueue(plan({ arrivalsPerHour, staff })).outsideShare).toBe(0);
});

const empty: [string, Partial<QueuePlan>][] = [
  ["nobody asks", { arrivalsPerHour: [] }],
  ["nobody works", { staff: [] }],
  ["nobody may hold a chat", { staff: [{ from: 9, to: 18, days: WEEK, people: 2, capacity: 0 }] }],
  ["no day is chosen", { staff: [{ from: 9, to: 18, days: [], people: 2, capacity: 1 }] }],
  ["no days are to be played", { days: 0, arrivalsPerHour: [] }],
];
test.for(empty)("figures are numbers also when %s", ([, change]) => {
  const { overall, windows, outsideShare } = planQueue(plan(change));
  for (const figures of [overall, ...windows]) {
    expect(figures).toMatchObject({ askedPerWeek: 0, shareOver: 0, unansweredShare: 0, utilisation: 0 });
    expect(figures.waits).toEqual({ half: null, nineInTen: null, most: null });
  }
  expect([0, 1]).toContain(outsideShare);
});

test("where nothing was seen yet, chats of five minutes are taken", () => {
  const { overall } = planQueue(plan({ handle: [], reaction: [] }));
  expect(overall.utilisation / ((6 * 300) / 7_200)).toBeCloseTo(1, 1);
});

test("four weeks of a busy shop with thirty people are played in less than 300 ms", () => {
  const arrivalsPerHour = Array.from({ length: 168 }, () => 60);
  const staff = [
    { from: 0, to: 24, days: WEEK, people: 10, capacity: 2 },
    { from: 9, to: 18, days: WEEK, people: 20, capacity: 2 },
  ];
  expect(cpuMs(() => planQueue(plan({ arrivalsPerHour, staff })))).toBeLessThan(300);
});

test("and so is a shop that has far too few people for what comes", () => {
  const arrivalsPerHour = Array.from({ length: 168 }, () => 500);
  expect(cpuMs(() => planQueue(plan({ arrivalsPerHour })))).toBeLessThan(300);
});
