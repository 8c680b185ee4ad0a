import { afterAll, beforeEach, expect, test } from "vitest";
import * as queues from "#app/data/queues.server.ts";
import { pool } from "#app/db.server.ts";
import type { Queue, Shop } from "#app/domain/shop.ts";
import { makeShop, makeStaff } from "../../tests/support/shop.ts";
import { readQueue } from "./read-queue.server.ts";
import { readSettings } from "./read-settings.server.ts";
import { removeQueue, saveQueue } from "./save-queue.server.ts";
import { saveSettings } from "./save-settings.server.ts";
import type { Staff } from "./staff.ts";

let shop: Shop;
let anna: Staff;

beforeEach(async () => {
  shop = await makeShop();
  anna = await makeStaff(shop, "Anna");
});
afterAll(() => pool.end());

const names = async ({ id }: Shop) => (await queues.list(id)).map(({ name }) => name);

async function make(staff: Staff, name: string, more: Partial<Queue> = {}) {
  const { part } = (await readQueue(staff.shopId, "new")) ?? {};
  if (!part) throw new Error("There is always room for a new queue");
  return saveQueue(staff, part.queue.id, { queue: { ...part.queue, ...more, name }, read: part.read });
}

async function made(staff: Staff, name: string, more: Partial<Queue> = {}): Promise<Queue> {
  const saved = await make(staff, name, more);
  if (!saved.ok) throw new Error(saved.error.message);
  return saved.value;
}

test("a queue is added and changed alone: what others did to the other queues stays", async () => {
  const returns = await made(anna, "Returns");
  const health = await made(anna, "Health");
  await saveQueue(anna, health.id, { queue: { ...health, replyHours: 4 }, read: health });

  const saved = await saveQueue(anna, returns.id, { queue: { ...returns, offerSeconds: 60 }, read: returns });
  expect(saved).toMatchObject({ ok: true, value: { offerSeconds: 60 } });
  expect((await queues.list(shop.id)).find(({ id }) => id === health.id)).toMatchObject({ replyHours: 4 });
});

test("two queues that are saved at once are both saved", async () => {
  const [returns, health] = [await made(anna, "Returns"), await made(anna, "Health")];
  await Promise.all(
    [returns, health].map((read) => saveQueue(anna, read.id, { queue: { ...read, tone: "Calm" }, read })),
  );
  expect((await queues.list(shop.id)).map(({ tone }) => tone)).toEqual([null, "Calm", "Calm"]);
});

test("what somebody else saved meanwhile is not written over unseen", async () => {
  const read = await made(anna, "Returns");
  await saveQueue(anna, read.id, { queue: { ...read, tone: "Calm" }, read });

  const late = await saveQueue(anna, read.id, { queue: { ...read, tone: "Loud" }, read });
  expect(late).toMatchObject({ ok: false, error: { code: "changed-meanwhile", now: { tone: "Calm" } } });
  // The same once more, as after an answer that was lost on the way, is no conflict.
  expect(await saveQueue(anna, read.id, { queue: { ...read, tone: "Calm" }, read })).toMatchObject({
    ok: true,
  });
});

test("two queues of one shop cannot have the same name, however it is written; the field is named", async () => {
  await made(anna, "Returns");
  expect(await make(anna, " RETURNS ")).toMatchObject({
    ok: false,
    error: { code: "invalid", field: "queue.name" },
  });
  expect(await names(shop)).toEqual(["Support", "Returns"]);
});

test("two shops have queues of the same name, and neither sees, changes or removes the other's", async () => {
  const other = await makeShop("South");
  const ben = await makeStaff(other, "Ben");
  const [annas, bens] = [await made(anna, "Returns"), await made(ben, "Returns")];

  expect(await readQueue(other.id, annas.id)).toBeNull();
  // An id of another shop is not found here, so it is as one that is made anew, or is gone.
  const stolen = await saveQueue(ben, annas.id, { queue: { ...annas, name: "Stolen" }, read: annas });
  expect(stolen).toMatchObject({ ok: false, error: { code: "not-found" } });
  expect(await removeQueue(ben, annas.id)).toMatchObject({ ok: false, error: { code: "not-found" } });
  expect(await removeQueue(ben, bens.id)).toMatchObject({ ok: true });
  expect([await names(shop), await names(other)]).toEqual([["Support", "Returns"], ["Support"]]);
});

test("peers 13: the default queue stays: it goes neither by removing it nor by making no other the default", async () => {
  const [support] = await queues.list(shop.id);
  if (!support) throw new Error("No default queue");
  expect(await removeQueue(anna, support.id)).toMatchObject({ ok: false, error: { code: "is-default" } });
  expect(
    await saveQueue(anna, support.id, { queue: { ...support, isDefault: false }, read: support }),
  ).toMatchObject({ ok: false, error: { field: "queue.isDefault" } });

  const returns = await made(anna, "Returns", { isDefault: true });
  expect((await queues.list(shop.id)).filter(({ isDefault }) => isDefault)).toEqual([returns]);
  expect(await removeQueue(anna, support.id)).toMatchObject({ ok: true });
});

test("a queue that goes takes its rules to the default one, and who fell back to it ends in e-mail", async () => {
  const returns = await made(anna, "Returns");
  const health = await made(anna, "Health", { fallbackQueueId: returns.id });
  const { rules } = await readSettings(shop.id);
  await saveSettings(anna, { rules: rules.map((rule) => ({ ...rule, queueId: returns.id })) });

  expect(await removeQueue(anna, returns.id)).toMatchObject({ ok: true });
  const after = await readSettings(shop.id);
  expect(after.rules.every(({ queueId }) => queueId === null)).toBe(true);
  expect(after.queues.find(({ id }) => id === health.id)?.fallbackQueueId).toBeNull();
});

test.for<[string, object]>([
  ["queue.holidays.0.to", { holidays: [{ from: "2026-12-26", to: "2026-12-24", name: "" }] }],
  [
    "queue.hours.1.days",
    {
      hours: [
        { days: [1], from: "09:00", to: "17:00" },
        { days: [], from: "09:00", to: "17:00" },
      ],
    },
  ],
  ["queue.timezone", { timezone: "Mars/Olympus" }],
  ["queue.skills", { isSpecialist: true }],
  ["queue.offerSeconds", { offerSeconds: -1 }],
])("what cannot be saved names its field: %s", async ([field, part]) => {
  const read = await made(anna, "Returns");
  expect(await saveQueue(anna, read.id, { queue: { ...read, ...part }, read })).toMatchObject({
    ok: false,
    error: { code: "invalid", field },
  });
});

test.for<[unknown]>([[null], ["queue"], [{ queue: 5 }], [{ queue: [] }], [{ read: {} }]])(
  "a body that is no queue is refused with a sentence: %j",
  async ([body]) => {
    const { part } = (await readQueue(shop.id, "new")) ?? {};
    const saved = await saveQueue(anna, part?.queue.id ?? "", body);
    expect(saved).toMatchObject({ ok: false, error: { code: "invalid" } });
  },
);

test("who is no admin changes nothing", async () => {
  const ben = await makeStaff(shop, "Ben");
  const returns = await made(anna, "Returns");
  for (const refused of [await make(ben, "Health"), await removeQueue(ben, returns.id)])
    expect(refused).toMatchObject({ ok: false, error: { code: "not-allowed" } });
  expect(await names(shop)).toEqual(["Support", "Returns"]);
});
