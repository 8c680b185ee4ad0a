import { expect, test } from "vitest";
import { asked, base, saying } from "../../../tests/support/sample-block.ts";
import { contextBlock } from "./block.ts";

test("where a regulated topic came up, no text of the shop is suggested, whatever the reason", () => {
  const asking = ["I want a refund", "and what dosage is safe"];
  expect(saying(asking.slice(0, 1)).suggested.why).toContain("Refund policy");
  expect(saying(asking).suggested.why).not.toContain("Refund policy");
  expect(saying(asking).suggested.message).toContain("with care");
});

test("the suggested first message has name, issue and next step, and says why", () => {
  const { suggested } = contextBlock(base);
  expect(suggested.message).toMatch(
    /^Hi Maya, .*late delivery, order #4521.*It is on its way\. Its tracking number with DHL is JD014\.$/,
  );
  expect(suggested.action).toContain("tracking");
  expect(suggested.why).toMatch(/^Why: on its way; shop's text: Shipping policy; VIP; asked for a person\.$/);
  expect(suggested.evidence.records).toEqual(expect.arrayContaining(["order/4521", "customer/77"]));
});

test("after a listed word no policy is suggested", () => {
  const block = saying(["I want a refund, this is fraud"], { handoff: { ...asked, reason: "keyword" } });
  expect(JSON.stringify(block.suggested)).not.toContain("Refund policy");
});

test("what broke is put right, also when the money is asked back, and above the limit a lead is asked", () => {
  const policy = { returnDays: 10, refundLimit: 20, tierRefundLimits: {} };
  const { suggested } = saying(["#4521 came with a crack, I want my money back"], { policy });
  expect(suggested.action).toMatch(/photo.*59\.80 EUR is above the limit of 20\.00 EUR: ask a lead/);
});
