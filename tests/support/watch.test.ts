import { expect, test } from "vitest";
import { watch } from "./watch.ts";

test("whoever waits gets the first that matches, from the past or later", async () => {
  const numbers = watch<number>(() => "");
  const later = numbers.until([1, 2], (it) => it > 2);
  numbers.arrived(3);
  numbers.arrived(4);

  expect(await later).toBe(3);
  expect(await numbers.until([1, 2], (it) => it > 1)).toBe(2);
});

test("whoever waits in vain is told what came instead", async () => {
  const numbers = watch<number>(() => "1, 2");

  await expect(numbers.until([1, 2], (it) => it > 2, 5)).rejects.toThrow("Seen: 1, 2");
});
