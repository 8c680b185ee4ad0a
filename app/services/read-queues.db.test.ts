import { afterAll, beforeEach, expect, test } from "vitest";
import * as queues from "#app/data/queues.server.ts";
import * as report from "#app/data/queue-report.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import type { QueueId } from "#app/domain/ids.ts";
import { type ShopId } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import { type PastHandoff, writeHandoffs } from "../../tests/support/past-handoffs.ts";
import { makeShop } from "../../tests/support/shop.ts";
import { readQueues } from "./read-queues.server.ts";

const MARCH = new Date("2026-03-02T12:00:00Z");

let shop: Shop;
let queueId: QueueId;

beforeEach(async () => {
  shop = await makeShop();
  queueId = await defaultOf(shop.id);
});
afterAll(() => pool.end());

async function defaultOf(shopId: ShopId): Promise<QueueId> {
  const [first] = await queues.list(shopId);
  if (!first) throw new Error("No default queue");
  return first.id;
}
const write = ({ id }: Shop, rows: readonly PastHandoff[]) =>
  inShop(id, (sql) => writeHandoffs((text, values) => sql.query(text, values), id, rows));
const promises = ({ id }: Shop, since = MARCH) => inShop(id, (sql) => report.promises(sql, id, since));

/** Told within two minutes, answered after so many seconds. */
const told = (answeredAfter: number, more: Partial<PastHandoff> = {}): PastHandoff => ({
  queueId,
  askedAt: MARCH,
  claimedAfter: answeredAfter,
  answeredAfter,
  endedAfter: answeredAfter + 60,
  promises: [{ high: 120, kept: answeredAfter <= 120 }],
  ...more,
});

test("the promises of a queue are counted, and the late ones told by the middle of how late they were", async () => {
  await write(shop, [told(60), told(119), told(150), told(180), told(480)]);
  expect(await promises(shop)).toEqual([{ queueId, settled: 5, kept: 2, overshoot: 0.5 }]);
});

test("of each handoff the promise that was told first counts, whatever was told later", async () => {
  const first = { high: 60, kept: false };
  await write(shop, [told(90, { promises: [first, { high: 600, kept: true }, { high: 600, kept: true }] })]);
  expect(await promises(shop)).toEqual([{ queueId, settled: 1, kept: 0, overshoot: 0.5 }]);
});

test("what named no time, is still open, or is older counts neither way", async () => {
  await write(shop, [
    told(90, {
      promises: [
        { high: null, kept: null },
        { high: 120, kept: true },
      ],
    }),
    { queueId, askedAt: MARCH, promises: [{ high: 120, kept: null }] },
    told(90, { askedAt: new Date("2026-02-01T12:00:00Z") }),
  ]);
  expect(await promises(shop)).toEqual([]);
});

test("a shop is told of its own promises only", async () => {
  const other = await makeShop("South");
  const theirs = await defaultOf(other.id);
  await write(shop, [told(60)]);
  await write(other, [told(480, { queueId: theirs })]);
  expect(await promises(shop)).toEqual([{ queueId, settled: 1, kept: 1, overshoot: null }]);
  expect(await promises(other)).toEqual([{ queueId: theirs, settled: 1, kept: 0, overshoot: 3 }]);
});

test("who waits in the chat is counted, with the longest wait; who gets an e-mail does not wait", async () => {
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000);
  const first = ago(300);
  await write(shop, [
    { queueId, askedAt: first },
    { queueId, askedAt: ago(60) },
    { queueId, askedAt: ago(900), answerBy: "e-mail" },
  ]);
  const [row] = (await readQueues(shop.id)).rows;
  expect(row?.standing).toMatchObject({ waiting: 2, isOpen: true, opensAt: null, online: 0, free: 0 });
  expect(row?.standing?.longestWaitSince).toBe(first.toISOString());
});
