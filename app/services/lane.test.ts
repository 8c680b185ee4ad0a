import { expect, test } from "vitest";
import { inLane } from "./lane.ts";

test("work of one key runs in order and one at a time, also after a failure", async () => {
  const order: string[] = [];
  const job = (name: string) => async () => {
    order.push(`${name} starts`);
    await Promise.resolve();
    order.push(`${name} ends`);
    if (name === "a") throw new Error("a failed");
  };
  const all = await Promise.allSettled([inLane("k", job("a")), inLane("k", job("b")), inLane("k", job("c"))]);
  expect(order).toEqual(["a starts", "a ends", "b starts", "b ends", "c starts", "c ends"]);
  expect(all.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
});

test("another key does not wait", async () => {
  let release: () => void = () => undefined;
  const held = inLane("slow", () => new Promise<void>((resolve) => (release = resolve)));
  await inLane("fast", async () => undefined);
  release();
  await held;
});
