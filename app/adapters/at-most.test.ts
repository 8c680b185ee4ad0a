import { expect, test } from "vitest";
import { atMost } from "./at-most.ts";

test("no more run at once than are allowed, each gets its turn, and one that fails makes room like any other", async () => {
  const limited = atMost(2);
  const turns: number[] = [];
  let running = 0;
  let most = 0;
  const done = await Promise.allSettled(
    [1, 2, 3, 4, 5].map((n) =>
      limited(async () => {
        turns.push(n);
        most = Math.max(most, (running += 1));
        await Promise.resolve();
        running -= 1;
        if (n === 2) throw new Error("two");
        return n;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(turns).toEqual([1, 2, 3, 4, 5]);
  expect(done.map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
    "fulfilled",
  ]);
});
