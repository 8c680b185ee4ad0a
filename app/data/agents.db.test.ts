import { afterAll, beforeEach, expect, test } from "vitest";
import { pool } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import { makeShop, makeStaff } from "../../tests/support/shop.ts";
import * as agents from "./agents.server.ts";

const noon = new Date("2026-03-02T12:00:00Z");

let shop: Shop;
beforeEach(async () => {
  shop = await makeShop();
});
afterAll(() => pool.end());

const known = (shopifyUserId: string, name: string, accountOwner = false) =>
  agents.upsert(shop.id, { shopifyUserId, name, email: null, accountOwner, now: noon });

test("a member who comes again keeps id and role and brings a new name", async () => {
  await known("1", "Anna");
  const first = await known("2", "Ben");
  const again = await known("2", "Benjamin");
  expect(again).toEqual({ ...first, name: "Benjamin" });
});

test("the shop's owner is an admin, whoever came before", async () => {
  await known("1", "Anna");
  expect((await known("2", "Olga", true)).role).toBe("admin");
});

test("nobody of another shop is found or listed", async () => {
  await makeStaff(await makeShop("South"), "Mallory");
  const { id } = await known("7", "Anna");
  expect((await agents.list(shop.id)).map((agent) => agent.id)).toEqual([id]);
  expect(await agents.findByShopifyUserId((await makeShop("East")).id, "7")).toBeNull();
});
