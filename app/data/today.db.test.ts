import { afterAll, expect, test } from "vitest";
import { pool } from "#app/db.server.ts";
import { makeShop } from "../../tests/support/shop.ts";
import * as today from "./today.server.ts";

afterAll(() => pool.end());

test("a shop on its first day has figures without anything in them", async () => {
  const shop = await makeShop();
  expect(await today.figures(shop.id, new Date("2026-03-02T00:00:00Z"))).toEqual({
    waiting: 0,
    longestWaitSince: null,
    withAgents: 0,
    conversations: 0,
    handedOver: 0,
    firstReplySeconds: null,
    promisesKept: 0,
    promisesSettled: 0,
    rating: null,
  });
});
