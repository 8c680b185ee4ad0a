import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { makeShop } from "../../tests/support/shop.ts";
import * as customers from "#app/data/customers.server.ts";
import * as settings from "#app/data/settings.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { ConversationId, CustomerId } from "#app/domain/ids.ts";
import type { CustomerRecord } from "#app/domain/records.ts";
import { sampleCustomer } from "#app/domain/sample-records.ts";
import type { Shop } from "#app/domain/shop.ts";
import { DEFAULT_TIER_RULES, type TierRules } from "#app/domain/tier/tier-rules.ts";
import { follow } from "#app/realtime/hub.server.ts";
import { findCustomer } from "./find-customer.server.ts";
import { restandCustomers } from "./restand-customers.server.ts";

const NOON = new Date("2026-03-02T12:00:00Z");
let shop: Shop;

beforeEach(async () => {
  shop = await makeShop();
});
afterAll(() => pool.end());

async function mirrored(...records: Partial<CustomerRecord>[]): Promise<void> {
  const vault = await vaults.open(shop.id);
  await inShop(shop.id, async (sql) => {
    for (const record of records) {
      const it = sampleCustomer({ id: randomUUID(), tier: "new", ...record });
      await customers.save(sql, shop.id, { ...it, changedAt: NOON }, { vault, syncedAt: NOON });
    }
  });
}

function choose(tierRules: Partial<TierRules>): Promise<void> {
  const rules = { ...DEFAULT_TIER_RULES, ...tierRules };
  return inShop(shop.id, (sql) => settings.replace(sql, shop.id, { tierRules: rules }));
}

test("every customer stands anew by the rules as they are now, open chats are told, and once is enough", async () => {
  await mirrored(
    { id: "1", ordersCount: 5 },
    { id: "2", ordersCount: 1, rfmGroup: "CHAMPIONS" },
    { id: "3", ordersCount: 1, segments: ["Club"] },
    {
      id: "4",
      ordersCount: 1,
      spent: null,
      withheld: [{ what: "spent", why: "scope", scope: "read_customers" }],
    },
  );
  await choose({
    "vip": { ...DEFAULT_TIER_RULES.vip, rfmGroups: ["CHAMPIONS"] },
    "high-value": { ...DEFAULT_TIER_RULES["high-value"], segments: ["club"] },
  });
  expect((await findCustomer(shop.id, CustomerId("2")))?.tier).toBe("new");

  const heard: string[] = [];
  const unfollow = follow({
    shopId: shop.id,
    conversationId: ConversationId(randomUUID()),
    visitorId: null,
    seq: () => 0,
    tell: () => undefined,
    hear: ({ customerIds }) => heard.push(...customerIds),
    end: () => undefined,
  });
  expect(await restandCustomers(shop.id)).toBe(4);
  unfollow();
  expect(heard.toSorted()).toEqual(["1", "2", "3", "4"]);
  const tiers = await Promise.all(["1", "2", "3", "4"].map((id) => findCustomer(shop.id, CustomerId(id))));
  expect(tiers.map((it) => it?.tier)).toEqual(["repeat", "vip", "high-value", "unknown"]);
  expect(await restandCustomers(shop.id)).toBe(0);
});

test("more customers than fit into one slice are all reached, and nobody who was erased", async () => {
  await mirrored(...Array.from({ length: 1_001 }, () => ({ ordersCount: 9 })));
  const gone = CustomerId(randomUUID());
  await mirrored({ id: gone, ordersCount: 9 });
  await inShop(shop.id, (sql) => customers.erase(sql, shop.id, gone, NOON));

  expect(await restandCustomers(shop.id)).toBe(1_001);
  expect(await customers.find(shop.id, gone)).toBeNull();
});

test("another shop's customers keep their tiers", async () => {
  await mirrored({ id: "1", ordersCount: 9 });
  const first = shop;
  shop = await makeShop();
  expect(await restandCustomers(shop.id)).toBe(0);
  expect((await customers.find(first.id, CustomerId("1")))?.tier).toBe("new");
});
