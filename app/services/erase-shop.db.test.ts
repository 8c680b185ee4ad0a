import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as health from "#app/data/admin-health.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { pool } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import { answered } from "../../tests/support/answered.ts";
import { connectOwner } from "../../tests/support/owner-of-test.ts";
import { makeShop, makeVisitor } from "../../tests/support/shop.ts";
import { eraseShop } from "./erase-shop.server.ts";
import { uninstallShop } from "./uninstall-shop.server.ts";

/** The shop is installed at noon of the day before it is removed. */
const REMOVED = new Date("2026-03-03T12:00:00Z");
const HOUR_MS = 3_600_000;

let owner: pg.Client;
beforeAll(async () => {
  owner = await connectOwner();
});
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: REMOVED }));
afterEach(() => void vi.useRealTimers());
afterAll(async () => {
  await owner.end();
  await stopJobs();
  await pool.end();
});

const hours = (count: number) => new Date(REMOVED.getTime() + count * HOUR_MS);
const isInstalled = async (shop: Shop) => (await shops.findByDomain(shop.domain)) !== null;
const isKept = async (shop: Shop) => (await shops.find(shop.id)) !== null;
const comeBack = (shop: Shop, at: Date) => shops.markInstalled(shop.id, "", at);

test.for<[string, (shop: Shop) => Promise<unknown>]>([
  [
    "before it came back",
    async (shop) => (await uninstallShop(shop.id, REMOVED), await comeBack(shop, hours(0.1))),
  ],
  [
    "after it came back",
    async (shop) => (await comeBack(shop, hours(0.1)), await uninstallShop(shop.id, REMOVED)),
  ],
  [
    "after Shopify took its token again",
    async (shop) => (await health.noteAnswer(shop.id, hours(0.1)), await uninstallShop(shop.id, REMOVED)),
  ],
])(
  "a shop that was removed and came back is not removed or erased if the news arrives %s",
  async ([, happens]) => {
    const shop = await makeShop("Back");
    await happens(shop);
    await eraseShop(shop.id, hours(48));
    expect(await isInstalled(shop)).toBe(true);
  },
);

test("a shop that stays away is removed and erased, though it was answered until then and its token is refused since", async () => {
  const shop = await makeShop("Gone");
  await health.noteAnswer(shop.id, REMOVED);
  await uninstallShop(shop.id, REMOVED);
  expect(await isInstalled(shop)).toBe(false);
  await eraseShop(shop.id, hours(48));
  expect(await isKept(shop)).toBe(false);
});

test("a shop whose removal we never heard of is erased, whether or not its token was tried since", async () => {
  const [tried, still] = [await makeShop("Tried"), await makeShop("Still")];
  await health.noteAnswer(tried.id, hours(-0.5));
  await health.noteRefusal(tried.id, { at: hours(1), code: "signed-out", why: null });
  await health.noteAnswer(still.id, hours(-2));
  for (const shop of [tried, still]) {
    await eraseShop(shop.id, hours(48));
    expect(await isKept(shop)).toBe(false);
  }
});

test("a second removal after it came back counts", async () => {
  const shop = await makeShop("Twice");
  await comeBack(shop, hours(0.1));
  await uninstallShop(shop.id, hours(1));
  expect(await isInstalled(shop)).toBe(false);
});

test("of an erased shop nothing is left but that one was, when, and how much went, in slices", async () => {
  const shop = await makeShop("Slices");
  await answered(await makeVisitor(shop));
  await owner.query(
    "insert into visitors (shop_id, id, created_at) select $1, gen_random_uuid(), $2 from generate_series(1, 1203)",
    [shop.id, REMOVED],
  );
  vi.setSystemTime(hours(48));
  await eraseShop(shop.id, null);
  const { rows } = await owner.query(
    "select done_at, counts from shop_erasures order by done_at desc limit 1",
  );
  expect(rows).toMatchObject([{ done_at: hours(48), counts: { conversations: 1, visitors: 1_204 } }]);
  const left = await owner.query("select from visitors where shop_id = $1", [shop.id]);
  expect(left.rows).toEqual([]);
});
