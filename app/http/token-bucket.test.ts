import { describe, expect, test } from "vitest";
import { OpenCount, TokenBuckets } from "./token-bucket.ts";

describe("so many a second", () => {
  test("a burst passes, then one a second", () => {
    const buckets = new TokenBuckets(1, 3);
    expect([0, 0, 0, 0].map((now) => buckets.take("ann", now))).toEqual([0, 0, 0, 1]);
    expect(buckets.take("ann", 1_000)).toBe(0);
    expect(buckets.take("ann", 1_001)).toBe(1);
  });

  test("one visitor's flood does not touch another", () => {
    const buckets = new TokenBuckets(1, 1);
    buckets.take("ann", 0);
    expect(buckets.take("ann", 0)).toBeGreaterThan(0);
    expect(buckets.take("ben", 0)).toBe(0);
  });

  test("a hundred thousand strangers are forgotten once they are idle", () => {
    const buckets = new TokenBuckets(1, 10);
    for (let n = 0; n < 100_000; n += 1) buckets.take(`visitor-${n}`, n);
    expect(buckets.size).toBeLessThanOrEqual(10_001);
  });
});

describe("so many at once", () => {
  test("the next one enters when one has left, and leaving twice counts once", () => {
    const count = new OpenCount(1);
    const leave = count.enter("ann");
    expect(count.enter("ann")).toBeNull();
    leave?.();
    leave?.();
    expect(count.enter("ann")).not.toBeNull();
    expect(count.enter("ann")).toBeNull();
  });
});
