import { expect, test } from "vitest";
import { within } from "./within.ts";

test("work that is done in time is waited for", async () => {
  expect(await within(1_000, Promise.resolve("done"))).toBe("done");
});

test("work that takes longer is not, and may still fail without harm", async () => {
  const { promise, reject } = Promise.withResolvers<string>();
  expect(await within(5, promise)).toBeNull();
  reject(new Error("too late to matter"));
});

test("work that fails in time fails", async () => {
  await expect(within(1_000, Promise.reject(new Error("no")))).rejects.toThrow("no");
});
