import { expect, test } from "vitest";
import { inSlices } from "./in-slices.ts";

test("long work lets others in and comes to its value", async () => {
  let others = 0;
  const timer = setInterval(() => (others += 1), 1);
  function* work() {
    const end = performance.now() + 120;
    while (performance.now() < end) yield;
    return "done";
  }
  expect(await inSlices(work())).toBe("done");
  clearInterval(timer);
  expect(others).toBeGreaterThan(2);
});

test("what fails inside fails outside", async () => {
  function* work() {
    yield;
    throw new Error("no");
  }
  await expect(inSlices(work())).rejects.toThrow("no");
});
