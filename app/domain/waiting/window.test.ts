import fc from "fast-check";
import { expect, test } from "vitest";
import { indexKnowledge } from "#app/domain/bot/knowledge.ts";
import { SAMPLE_ARTICLES } from "#app/domain/bot/sample-articles.ts";
import { HandoffId, QueueId } from "#app/domain/ids.ts";
import type { OrderRecord } from "#app/domain/shop.ts";
import { newRule, startingRules } from "#app/domain/triggers/starting-rules.ts";
import { makeWords } from "#app/domain/words.ts";
import english from "../../../locales/en.json" with { type: "json" };
import { estimateWait } from "./estimate.ts";
import {
  openWaitWindow,
  type QueueState,
  LAST_UPDATE,
  UPDATE_EVERY_SECONDS,
  type WaitWindow,
  waitUpdate,
} from "./window.ts";

const handoffId = HandoffId("h-1");
const words = makeWords(english, {});
const state: QueueState = {
  place: 2,
  agentsOnline: 2,
  agentsFree: 0,
  handleSeconds: 240,
  nextAgentName: null,
};
const alone: QueueState = { ...state, agentsOnline: 0 };
const order: OrderRecord = {
  id: "1",
  name: "#4521",
  placedAt: new Date("2026-01-20T10:00:00Z"),
  total: { amount: "59.80", currency: "EUR" },
  payment: "PAID",
  fulfilment: "IN_TRANSIT",
  cancelled: false,
  lines: [{ title: "Whey Isolate", quantity: 2 }],
  tracking: { number: "JD014", url: "https://carrier.example/JD014", company: "DHL" },
  refunded: null,
};
const opened: WaitWindow = {
  handoffId,
  queue: { id: QueueId("q-1"), name: "Support", isDefault: true, handleSeconds: 240 },
  state,
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
    state: { ...state, nextAgentName: "Dana" },
  });
  expect(confirmation?.text).toContain("Dana is next");
});

test("when nobody is online, the second message tells the place and when the next word comes", () => {
  const [, estimate] = openWaitWindow({ ...opened, state: alone });
  expect(estimate?.told).toEqual({ knows: "place", place: 2, nextUpdateSeconds: UPDATE_EVERY_SECONDS });
  expect(estimate?.text).toMatch(/number 2 .*75 seconds/);
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

const update = (n: number, waitedSeconds: number, now: QueueState = state) =>
  waitUpdate({
    handoffId,
    n,
    state: now,
    waitedSeconds,
    promised: estimateWait(state, UPDATE_EVERY_SECONDS),
    words,
  });

test("an update tells place, time waited and a range", () => {
  const { text, told, n } = update(1, 75);
  expect(n).toBe(1);
  expect(text).toMatch(/number 2 in line .*1:15 minutes/);
  expect(told).toMatchObject({ knows: "time", place: 2 });
});

test("a promise is corrected before it breaks, and admitted after", () => {
  const promised = estimateWait(state, UPDATE_EVERY_SECONDS);
  const high = promised.knows === "time" ? promised.highSeconds : 0;
  expect(update(1, 75).text).not.toContain("sorry");
  expect(update(6, high - 60).text).toContain("no longer expect");
  expect(update(7, high + 15).text).toContain("it has been");
  expect(update(2, 150, alone).text).toContain("no longer expect");
});

test("no two updates of a wait read the same, and each has a number", () => {
  const queue = fc.record({
    place: fc.integer({ min: 1, max: 40 }),
    agentsOnline: fc.integer({ min: 0, max: 5 }),
    agentsFree: fc.integer({ min: 0, max: 5 }),
    handleSeconds: fc.integer({ min: 30, max: 1_200 }),
    nextAgentName: fc.constant(null),
  });
  fc.assert(
    fc.property(queue, (now) => {
      const texts = Array.from(
        { length: 30 },
        (_, index) => update(index + 1, (index + 1) * UPDATE_EVERY_SECONDS, now).text,
      );
      const sentences = texts.flatMap((text) =>
        text.split(/(?<=[.]) /).filter((one) => one.includes("waited") || one.includes("minutes")),
      );
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.every((text) => /\d/.test(text))).toBe(true);
      expect(sentences.length).toBeGreaterThan(0);
    }),
    { numRuns: 30 },
  );
});

test("a longer line and fewer agents never shorten the wait", () => {
  const told = (place: number, agentsOnline: number) => estimateWait({ ...state, place, agentsOnline }, 75);
  const high = (it: ReturnType<typeof told>) => (it.knows === "time" ? it.highSeconds : Infinity);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9 }), (place, agents) => {
      expect(high(told(place + 1, agents))).toBeGreaterThanOrEqual(high(told(place, agents)));
      expect(high(told(place, agents + 1))).toBeLessThanOrEqual(high(told(place, agents)));
      const it = told(place, agents);
      expect(it.knows === "time" && it.lowSeconds < it.highSeconds && it.highSeconds % 60 === 0).toBe(true);
    }),
  );
});

const estimates: [string, Partial<QueueState>, [number, number]][] = [
  ["next, one agent who is free", { place: 1, agentsOnline: 1, agentsFree: 1, handleSeconds: 240 }, [0, 2]],
  [
    "second, two agents, one of them free",
    { place: 2, agentsOnline: 2, agentsFree: 1, handleSeconds: 240 },
    [0, 5],
  ],
  [
    "next, one agent, four minutes each",
    { place: 1, agentsOnline: 1, agentsFree: 0, handleSeconds: 240 },
    [1, 10],
  ],
  ["next, four agents", { place: 1, agentsOnline: 4, agentsFree: 0, handleSeconds: 240 }, [0, 3]],
  ["tenth, two agents", { place: 10, agentsOnline: 2, agentsFree: 0, handleSeconds: 240 }, [15, 29]],
];
test.for(estimates)("%s: a range of minutes", ([, now, [low, high]]) => {
  expect(estimateWait({ ...state, ...now }, 75)).toMatchObject({
    lowSeconds: low * 60,
    highSeconds: high * 60,
  });
});

test("after four hours the last update says that it is the last, and promises nothing", () => {
  const at = (n: number) => waitUpdate({ handoffId, n, state, waitedSeconds: n * 75, promised: null, words });
  expect(at(LAST_UPDATE - 1).told).not.toBeNull();
  expect(at(LAST_UPDATE)).toMatchObject({
    told: null,
    text: expect.stringMatching(/240:00 minutes.*stop writing/),
  });
});
