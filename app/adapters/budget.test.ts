import { expect, test } from "vitest";
import { answered, reserved, waitFor, type Budget } from "./budget.ts";

const told = (currentlyAvailable: number) => ({
  cost: 0,
  bucket: { currentlyAvailable, maximumAvailable: 2_000, restoreRate: 100 },
});
const budget = (available: number): Budget => {
  const known = answered(null, told(available), 0);
  if (!known) throw new Error("nothing known");
  return known;
};

test.for<[string, Budget | null, number, number, number]>([
  ["nothing is known of the bucket: at once", null, 900, 0, 0],
  ["enough is there: at once", budget(900), 900, 0, 0],
  ["some is missing: until it has run in", budget(400), 900, 0, 5_000],
  ["it has run in since", budget(400), 900, 5_000, 0],
  ["more than the bucket holds is never there: Shopify says so itself", budget(2_000), 5_000, 0, 0],
])("%s", ([, it, cost, now, waitMs]) => {
  expect(waitFor(it, cost, now)).toBe(waitMs);
});

test("requests that are under way count, until the answer says what they took", () => {
  const two = reserved(reserved(budget(2_000), 900, 0), 900, 0);
  expect(waitFor(two, 900, 0)).toBe(7_000);

  const one = answered(two, { ...told(1_950), cost: 900 }, 100);
  expect(one).toMatchObject({ available: 1_050, underWay: 900 });
  expect(waitFor(one, 900, 100)).toBe(0);
});

test("what was set aside for a request that had no answer is there again", () => {
  const after = answered(reserved(budget(1_000), 900, 0), { cost: 900, bucket: null }, 0);
  expect(after).toMatchObject({ available: 1_000, underWay: 0 });
  expect(answered(null, { cost: 0, bucket: null }, 0)).toBeNull();
});
