import { expect, test } from "vitest";
import { indexKnowledge } from "#app/domain/bot/knowledge.ts";
import { SAMPLE_ARTICLES } from "#app/domain/bot/sample-articles.ts";
import { HandoffId, QueueId } from "#app/domain/ids.ts";
import { newQueue } from "#app/domain/routing/new-queue.ts";
import { sampleOrder } from "#app/domain/sample-records.ts";
import { newRule, startingRules } from "#app/domain/triggers/starting-rules.ts";
import { makeWords } from "#app/domain/words.ts";
import english from "../../../locales/en.json" with { type: "json" };
import { UPDATE_EVERY_SECONDS } from "./cadence.ts";
import { sampleStanding } from "./sample-standing.ts";
import { openWaitWindow, type WaitWindow } from "./window.ts";

const handoffId = HandoffId("h-1");
const words = makeWords(english, {});
const order = sampleOrder({
  fulfilment: "IN_TRANSIT",
  tracking: { number: "JD014", url: "https://carrier.example/JD014", company: "DHL" },
});
const opened: WaitWindow = {
  handoffId,
  queue: newQueue(QueueId("q-1"), "Support"),
  standing: sampleStanding(),
  mailIsOn: false,
  now: new Date("2026-03-02T12:00:00Z"),
  timezone: "UTC",
  locale: "en",
  firstName: "Maya",
  saidText: "I want to return my shaker",
  knowledge: indexKnowledge(SAMPLE_ARTICLES),
  orders: [order],
  rules: startingRules("supplements"),
  reason: "asked-for-person",
  line: null,
  words,
};

test("three messages open the wait: who comes, when, and something useful", () => {
  const [confirmation, estimate, engagement] = openWaitWindow(opened);
  expect(confirmation).toMatchObject({ kind: "confirmation", n: 1, told: null });
  expect(confirmation?.text).toMatch(/^Maya, .*Support team/);
  expect(estimate).toMatchObject({
    kind: "estimate",
    told: { knows: "time", place: 2, nextUpdateSeconds: UPDATE_EVERY_SECONDS },
  });
  expect(estimate?.text).toMatch(/number 2 in line.* minutes/);
  expect(engagement).toMatchObject({ kind: "engagement", link: { title: "Refund policy" } });
});

test("the next agent is named where known", () => {
  const [confirmation] = openWaitWindow({
    ...opened,
    firstName: null,
    standing: sampleStanding({}, { nextAgentName: "Dana" }),
  });
  expect(confirmation?.text).toContain("Dana is next");
});

test("when nobody is online, the second message tells the place and when the next word comes", () => {
  const [, estimate] = openWaitWindow({ ...opened, standing: sampleStanding({ agentsOnline: 0, slots: 0 }) });
  expect(estimate?.told).toEqual({ knows: "place", place: 2, nextUpdateSeconds: UPDATE_EVERY_SECONDS });
  expect(estimate?.text).toMatch(/number 2 .*60 seconds/);
});

const useful: [string, string, { title: string; url: string } | null][] = [
  [
    "the tracking of the order in question",
    "where is #4521?",
    { title: "#4521", url: "https://carrier.example/JD014" },
  ],
  [
    "the article on the topic",
    "can I cancel it",
    { title: "Questions and answers", url: "https://northwind.example/pages/faq" },
  ],
  [
    "the contact page when no topic is known",
    "give me a human",
    { title: "Contact us", url: "https://northwind.example/pages/contact" },
  ],
  ["no page at all on a regulated topic", "is the dosage safe while pregnant, how do I return it", null],
];
test.for(useful)("while waiting, the shopper is given %s", ([, saidText, link]) => {
  const [, , engagement] = openWaitWindow({ ...opened, saidText });
  expect(engagement?.link).toEqual(link);
});

test("when another order was named, no tracking of this one is shown", () => {
  const [, , engagement] = openWaitWindow({ ...opened, saidText: "where is #9999?" });
  expect(engagement?.link?.title).not.toBe("#4521");
});

test("after a listed word no page is linked", () => {
  const [, , engagement] = openWaitWindow({
    ...opened,
    saidText: "refund or a chargeback",
    reason: "keyword",
  });
  expect(engagement?.link).toBeNull();
});

test("nor is one about what this shop alone calls regulated", () => {
  const rules = [newRule("ours", { kind: "regulated", words: ["shaker"] })];
  const [, , engagement] = openWaitWindow({ ...opened, rules });
  expect(engagement?.link).toBeNull();
  expect(openWaitWindow({ ...opened, rules: [] })[2]?.link).toMatchObject({ title: "Refund policy" });
});

test("the line of the rule that fired comes first, and then who comes", () => {
  const [confirmation] = openWaitWindow({ ...opened, line: "This is for our pharmacist." });
  expect(confirmation?.text).toMatch(/^This is for our pharmacist\. Maya, .*Support team/);
});

test("without articles and orders the shopper is told what to write down", () => {
  const [, , engagement] = openWaitWindow({
    ...opened,
    knowledge: indexKnowledge([]),
    orders: [],
    saidText: "human",
  });
  expect(engagement).toMatchObject({ link: null });
  expect(engagement?.text).toContain("order number");
});

test("closed, the shopper reads when the team is back, and that e-mail is to be had where it is", () => {
  const opensAt = new Date("2026-03-03T09:00:00Z");
  const closed = { ...opened, standing: sampleStanding({}, { opensAt }) };
  const [, estimate] = openWaitWindow(closed);
  expect(estimate?.told).toMatchObject({ knows: "opening", opensInSeconds: 21 * 3_600 });
  expect(estimate?.text).toMatch(/back tomorrow at 09:00 UTC.*number 2/);
  expect(estimate?.text).not.toContain("e-mail");
  expect(openWaitWindow({ ...closed, mailIsOn: true })[1]?.text).toContain("within 24 hours");
});

test("a full queue promises no time", () => {
  const [, estimate] = openWaitWindow({ ...opened, standing: sampleStanding({}, { isFull: true }) });
  expect(estimate?.told).toMatchObject({ knows: "place", place: 2 });
});

test("what the shop wrote for this very reason is said instead of the standard sentence", () => {
  const own = makeWords(english, { "wait.confirmation.for.keyword": "Our specialists have this now." });
  const [first] = openWaitWindow({ ...opened, reason: "keyword", words: own });
  expect(first?.text).toBe("Our specialists have this now.");
});
