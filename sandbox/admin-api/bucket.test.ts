import { expect, test } from "vitest";
import { Bucket } from "./bucket.ts";

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);

test("the bucket empties with what is spent and fills by 100 points a second, up to 2,000", () => {
  const bucket = new Bucket();
  bucket.spend(1950, at(0));

  expect(bucket.canAfford(51, at(0))).toBe(false);
  expect(bucket.canAfford(51, at(1))).toBe(true);
  expect(bucket.status(at(3)).currentlyAvailable).toBe(350);
  expect(bucket.status(at(60)).currentlyAvailable).toBe(2000);
});

test("what a query did not take comes back, and never more than the bucket holds", () => {
  const bucket = new Bucket();
  bucket.spend(900, at(0));
  bucket.giveBack(850, at(0));
  expect(bucket.status(at(0)).currentlyAvailable).toBe(1950);
  bucket.giveBack(850, at(0));
  expect(bucket.status(at(0)).currentlyAvailable).toBe(2000);
});
