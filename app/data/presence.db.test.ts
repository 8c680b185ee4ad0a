import { beforeEach, expect, test } from "vitest";
import { inShop } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import { makeShop, makeStaff } from "../../tests/support/shop.ts";
import type { Staff } from "#app/services/staff.ts";
import * as members from "./members.server.ts";
import * as presence from "./presence.server.ts";

const noon = new Date("2026-03-02T12:00:00Z");
const later = new Date("2026-03-02T12:00:45Z");
let shop: Shop;
let anna: Staff;

beforeEach(async () => {
  shop = await makeShop();
  anna = await makeStaff(shop, "Anna");
});

const renew = (until: Date, now = noon) =>
  inShop(shop.id, (sql) => presence.renew(sql, shop.id, { agentId: anna.agentId, until, now }));

test("who has the inbox open is online until the lease ends", async () => {
  expect(await presence.countOnline(shop.id, noon)).toBe(0);
  await renew(later);
  const counts = [await presence.countOnline(shop.id, noon), await presence.countOnline(shop.id, later)];
  expect(counts).toEqual([1, 0]);
});

test("an older renewal does not shorten the lease, and whoever comes back begins a new watch", async () => {
  expect(await renew(later)).toEqual({ cameBack: 1 });
  expect(await renew(noon)).toEqual({ cameBack: null });
  expect(await presence.countOnline(shop.id, noon)).toBe(1);
  expect(await renew(new Date("2026-03-02T13:00:45Z"), new Date("2026-03-02T13:00:00Z"))).toEqual({
    cameBack: 2,
  });
});

test("whoever lets three offers pass counts as away, until they say that they are back", async () => {
  await renew(later);
  const miss = () =>
    inShop(shop.id, (sql) =>
      presence.missed(sql, shop.id, { agentId: anna.agentId, at: noon, since: noon, most: 3 }),
    );
  const isAway = async () => (await inShop(shop.id, (sql) => members.list(sql, shop.id, noon)))[0]?.isAway;
  await miss();
  await miss();
  expect(await isAway()).toBe(false);
  await miss();
  expect(await isAway()).toBe(true);
  await inShop(shop.id, (sql) => presence.setAway(sql, shop.id, { agentId: anna.agentId, since: null }));
  expect(await isAway()).toBe(false);
  await miss();
  expect(await isAway()).toBe(false);
});
