import { expect, test } from "vitest";
import { demoShop } from "../demo-shop.ts";
import { dumpStore, emptyStore, seedStore } from "./store.ts";

test("records that were kept on disk come back as they were seeded", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  const about = { domain: "one.myshopify.com", currency: "INR", now };
  const first = emptyStore();
  seedStore(first, demoShop(now).records ?? {}, about);
  const kept = JSON.parse(JSON.stringify(dumpStore(first))) as ReturnType<typeof dumpStore>;
  const second = emptyStore();
  seedStore(second, kept, about);

  expect(JSON.parse(JSON.stringify(dumpStore(second)))).toEqual(kept);
  expect(first.orders.size).toBeGreaterThan(5);
});
