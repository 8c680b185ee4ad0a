import { expect, test } from "vitest";
import { indexKnowledge } from "#app/domain/bot/knowledge.ts";
import { HandoffId, QueueId } from "#app/domain/ids.ts";
import { newQueue } from "#app/domain/routing/new-queue.ts";
import { makeWords } from "#app/domain/words.ts";
import english from "../../../locales/en.json" with { type: "json" };
import { addressNoted, maskedAddress, type MailWindow, openMailWindow } from "./mail-window.ts";

const words = makeWords(english, {});
const opened: MailWindow = {
  handoffId: HandoffId("h-1"),
  queue: newQueue(QueueId("q-1"), "Support"),
  firstName: null,
  line: null,
  saidText: "I want a person",
  knowledge: indexKnowledge([]),
  orders: [],
  rules: [],
  reason: "asked-for-person",
  words,
  email: null,
  hours: 24,
};

test("where a person means an e-mail, the shopper reads by when it comes and is asked for the address", () => {
  const [confirmation, estimate, engagement] = openMailWindow(opened);
  expect(confirmation?.text).toMatch(/^I have passed this to our Support team/);
  expect(estimate?.text).toMatch(/by e-mail within 24 hours.*write the e-mail address/);
  expect(engagement?.kind).toBe("engagement");
});

test("no place in line is told and no next update promised", () => {
  const said = openMailWindow({ ...opened, email: "m…@example.com" });
  expect(said.map(({ told }) => told)).toEqual([null, null, null]);
  expect(said.map(({ text }) => text).join(" ")).not.toMatch(/in line|seconds|online/);
});

test("a known address is named, so that a wrong one is noticed", () => {
  const [, estimate] = openMailWindow({ ...opened, email: "maya@example.com", hours: 6 });
  expect(estimate?.text).toMatch(/within 6 hours, to maya@example\.com\./);
});

test("an address from Shopify's record is shown so that only its owner knows it", () => {
  expect(maskedAddress("maya.lind@example.com")).toBe("m…@example.com");
});

test("an address that the shopper writes is confirmed in one line", () => {
  const noted = addressNoted({ handoffId: opened.handoffId, n: 2, email: "maya@example.com", words });
  expect(noted).toMatchObject({ kind: "confirmation", n: 2, told: null });
  expect(noted.text).toContain("maya@example.com");
});
