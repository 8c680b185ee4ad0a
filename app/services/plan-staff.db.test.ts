import { afterAll, beforeEach, expect, test } from "vitest";
import * as queues from "#app/data/queues.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import type { Queue, Shop } from "#app/domain/shop.ts";
import { type PastHandoff, writeHandoffs } from "../../tests/support/past-handoffs.ts";
import { makeShop } from "../../tests/support/shop.ts";
import { planStaff } from "./plan-staff.server.ts";
import { readPlan } from "./read-plan.server.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

let shop: Shop;
let support: Queue;

beforeEach(async () => {
  shop = await makeShop();
  const [first] = await queues.list(shop.id);
  if (!first) throw new Error("No default queue");
  support = first;
});
afterAll(() => pool.end());

/** So many chats an hour from 14 to 18 h UTC on each of the last days, five minutes each. */
function afternoons(days: number, perHour: number): PastHandoff[] {
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  return Array.from({ length: days * 4 * perHour }, (_, at) => ({
    queueId: support.id,
    askedAt: new Date(
      today - (1 + (at % days)) * DAY_MS + (14 + (Math.floor(at / days) % 4)) * HOUR_MS + (at % 60) * 60_000,
    ),
    claimedAfter: 20,
    answeredAfter: 40,
    endedAfter: 320,
  }));
}

const write = (rows: readonly PastHandoff[]) =>
  inShop(shop.id, (sql) => writeHandoffs((text, values) => sql.query(text, values), shop.id, rows));

const ask = (people: number, more: object = {}) =>
  planStaff(shop.id, {
    queueId: support.id,
    windows: [{ days: EVERY_DAY, from: "14:00", to: "18:00", people, capacity: 1 }],
    chatsPerHour: null,
    ...more,
  });

async function nineInTen(people: number, more: object = {}): Promise<number> {
  const planned = await ask(people, more);
  if (!planned.ok) throw new Error(planned.error.message);
  return planned.value.windows[0]?.waits.nineInTen ?? Infinity;
}

test("a plan rests on the shop's own weeks: more people wait less, and the same plan says the same twice", async () => {
  await write(afternoons(27, 10));
  const facts = await readPlan(shop.id, null);
  expect(facts).toMatchObject({ asked: 27 * 40, isEnough: true, handleSeconds: 300, handled: 500 });

  const [two, three] = [await nineInTen(2), await nineInTen(3)];
  expect(two).toBeGreaterThan(three);
  expect(await nineInTen(2)).toBe(two);
  expect(await ask(2)).toMatchObject({ ok: true, value: { isTyped: false, outsideShare: 0 } });
});

test("what comes while nobody is there is told apart", async () => {
  await write(afternoons(27, 10));
  const early = { windows: [{ days: EVERY_DAY, from: "14:00", to: "16:00", people: 3, capacity: 1 }] };
  const planned = await ask(3, early);
  expect(planned.ok && planned.value.outsideShare).toBeCloseTo(0.5, 1);
});

test("too few chats are no plan, until the merchant says how many are expected", async () => {
  await write(afternoons(5, 1));
  expect(await readPlan(shop.id, support.id)).toMatchObject({ asked: 20, isEnough: false });
  expect(await ask(2)).toMatchObject({ ok: false, error: { code: "too-little" } });
  expect(await nineInTen(2, { chatsPerHour: 30 })).toBeGreaterThan(await nineInTen(6, { chatsPerHour: 30 }));
});

test("of a queue whose chats were never timed, its own setting is taken", async () => {
  expect(await readPlan(shop.id, support.id)).toMatchObject({ handled: 0, handleSeconds: 240, asked: 0 });
});

test("no other shop's chats, and no queue of another shop", async () => {
  await write(afternoons(27, 10));
  const other = await makeShop("South");
  expect(await readPlan(other.id, support.id)).toBeNull();
  expect(await readPlan(other.id, null)).toMatchObject({ asked: 0 });
  expect(await readPlan(shop.id, "no-id")).toBeNull();
});

test.for<[string, object]>([
  ["windows", { windows: [] }],
  ["windows.0.days", { windows: [{ days: [], from: "14:00", to: "18:00", people: 2, capacity: 4 }] }],
  ["windows.0.from", { windows: [{ days: [1], from: "25:00", to: "18:00", people: 2, capacity: 4 }] }],
  [
    "windows",
    {
      windows: Array.from({ length: 3 }, () => ({
        days: [1],
        from: "14:00",
        to: "18:00",
        people: 90,
        capacity: 4,
      })),
    },
  ],
  ["windows.0.people", { windows: [{ days: [1], from: "14:00", to: "18:00", people: 1e9, capacity: 4 }] }],
  ["chatsPerHour", { chatsPerHour: -1 }],
  ["chatsPerHour", { chatsPerHour: 1e12 }],
  ["queueId", { queueId: "x" }],
])("what cannot be planned names its field: %s", async ([field, more]) => {
  expect(await ask(2, more)).toMatchObject({ ok: false, error: { code: "invalid", field } });
});

test("the largest plan that may be asked for does not hold up the chats of a server", async () => {
  const line = { days: EVERY_DAY, from: "00:00", to: "00:00", people: 5, capacity: 1 };
  const windows = Array.from({ length: 20 }, () => line);
  const before = process.threadCpuUsage();
  expect(await ask(1, { windows, chatsPerHour: 120 })).toMatchObject({ ok: true });
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(1_500);
  expect(await ask(1, { windows: [...windows, line] })).toMatchObject({ error: { field: "windows" } });
});
