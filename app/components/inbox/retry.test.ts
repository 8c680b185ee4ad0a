import { expect, test } from "vitest";
import { retryDelay } from "./retry.ts";

test.for([
  [0, 0.9, 500],
  [1, 0.5, 750],
  [3, 1, 4_000],
  [20, 1, 15_000],
])("after %i failures and a chance of %f, the next try comes in %i ms", ([attempt, random, ms]) => {
  expect(retryDelay(attempt ?? 0, random ?? 0)).toBe(ms);
});
