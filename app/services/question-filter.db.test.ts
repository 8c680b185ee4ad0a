import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import * as verdicts from "#app/data/question-verdicts.server.ts";
import * as shopErasure from "#app/data/shop-erasure.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import { makeShop, makeStaff } from "../../tests/support/shop.ts";
import { answerQuestion } from "./answer-question.server.ts";
import { importTranscripts } from "./import-transcripts.server.ts";
import { mineQuestions } from "./mine-questions.server.ts";
import { previewRules, saveQuestionRules } from "./question-rules.server.ts";
import { readSettings } from "./read-settings.server.ts";
import { saveSettings } from "./save-settings.server.ts";
import type { Staff } from "./staff.ts";
import { tryTopics } from "./try-topics.server.ts";

const LIST =
  "message\nWhere is my order?\nwhere is my order\nWhere's my order please\nHow do I return my shoes?\nhow can I return shoes\nhi\nthanks!\n";
const QUESTION = {
  title: "Where is my order?",
  topic: null,
  examples: ["Where is my order?"],
  phrases: ["Where is my order?"],
};

let shop: Shop;
let anna: Staff;

beforeEach(async () => {
  shop = await makeShop();
  anna = await makeStaff(shop, "Anna");
});
afterAll(() => pool.end());

const bring = (staff: Staff, text: string) =>
  importTranscripts(staff, { bytes: new TextEncoder().encode(text), name: "list.csv" });
const give = (staff: Staff, more: object, id = "q-order") =>
  answerQuestion(staff, { id, question: QUESTION, ...more });

test("frequent questions are found in what was imported, and one that was answered is found again", async () => {
  await bring(anna, LIST);
  const [first, ...others] = (await mineQuestions(shop.id)).questions;
  expect(first).toMatchObject({ count: 3, harm: null, clear: null });
  expect(others.map(({ count }) => count)).toEqual([2]);

  const { id = "", title = "", topic = null, examples = [], phrases = [] } = first ?? {};
  const kept = { id, question: { title, topic, examples, phrases } };
  await answerQuestion(anna, { ...kept, harm: false });
  await bring(anna, "message\nWhere is my order from last week?\nI ask where my order is\n");
  const again = (await mineQuestions(shop.id)).questions.find((question) => question.id === id);
  expect(again).toMatchObject({ harm: false, clear: null, title });
  expect(again?.count).toBeGreaterThan(3);
});

test("a shop's own conversations are asked too: what shoppers wrote to the assistant and what came of it", async () => {
  await inShop(shop.id, async (sql) => {
    const [visitor, conversation] = [randomUUID(), randomUUID()];
    await sql.query("insert into visitors (shop_id, id, created_at) values ($1, $2, $3)", [
      shop.id,
      visitor,
      new Date(),
    ]);
    await sql.query(
      `insert into conversations (shop_id, id, visitor_id, holder, last_seq, last_text, last_author, last_at, created_at)
       values ($1, $2, $3, 'bot', 2, '', 'bot', $4, $4)`,
      [shop.id, conversation, visitor, new Date()],
    );
    await sql.query(
      `insert into events (shop_id, conversation_id, seq, type, author, author_id, text, details, at)
       values ($1, $2, 1, 'message.posted', 'shopper', $3, 'Is the blue lamp dimmable? Mail me at a@b.example', '{}', $4),
              ($1, $2, 2, 'message.posted', 'bot', null, 'Yes.', '{"bot":{"kind":"answer"}}', $4)`,
      [shop.id, conversation, visitor, new Date()],
    );
  });
  expect(await mineQuestions(shop.id)).toMatchObject({
    conversations: 1,
    imported: 0,
    questions: [{ title: "Is the blue lamp dimmable? Mail me at [e-mail]", outcomes: { answered: 1 } }],
  });
});

test("two answers given at the same moment are both kept, whoever gave them", async () => {
  await Promise.all([give(anna, { harm: true }), give(anna, { clear: false })]);
  expect(await verdicts.list(shop.id)).toMatchObject([{ harm: true, clear: false, by: "Anna" }]);
});

test("answers are taken back together", async () => {
  await give(anna, { harm: true, clear: true });
  await give(anna, { forget: true });
  expect(await verdicts.list(shop.id)).toEqual([]);
});

test("only an admin answers and saves, and what cannot be read is refused", async () => {
  const ben = await makeStaff(shop, "Ben");
  expect(await give(ben, { harm: true })).toMatchObject({ ok: false, error: { code: "not-allowed" } });
  expect(await saveQuestionRules(ben, "x")).toMatchObject({ ok: false, error: { code: "not-allowed" } });
  for (const body of [
    null,
    {},
    { id: "x y", question: QUESTION },
    { id: "q-a", question: { ...QUESTION, title: "\0" } },
  ])
    expect(await answerQuestion(anna, body)).toMatchObject({ ok: false, error: { code: "invalid" } });
});

test("what was looked at is saved, with its topics, and is in the matrix", async () => {
  await give(anna, { harm: true, clear: true });
  const { mark } = await previewRules(shop.id);
  const saved = await saveQuestionRules(anna, mark);
  expect(saved).toMatchObject({ ok: true, value: { newTopics: [] } });
  const { rules, topics } = await readSettings(shop.id);
  expect(topics).toEqual([{ id: "q-order", name: "Where is my order?", phrases: ["Where is my order?"] }]);
  expect(rules.find(({ id }) => id === "questions-hand-over")).toMatchObject({
    action: "hand-over",
    condition: { kind: "topic", topics: ["q-order"] },
  });
});

test("when answers or rules changed after the look, nothing is saved over them", async () => {
  await give(anna, { harm: true, clear: true });
  const first = await previewRules(shop.id);
  await give(anna, { harm: false });
  expect(await saveQuestionRules(anna, first.mark)).toMatchObject({ ok: false, error: { code: "changed" } });
  const second = await previewRules(shop.id);
  const { rules } = await readSettings(shop.id);
  await saveSettings(anna, { rules: rules.slice(0, 2) });
  expect(await saveQuestionRules(anna, second.mark)).toMatchObject({ ok: false, error: { code: "changed" } });
  expect((await readSettings(shop.id)).rules).toHaveLength(2);
});

test("another shop has none of these questions, answers and rules, and the same ids there are its own", async () => {
  await bring(anna, LIST);
  await give(anna, { harm: true, clear: true });
  const south = await makeShop("South");
  const mallory = await makeStaff(south, "Mallory");
  expect(await mineQuestions(south.id)).toMatchObject({ questions: [], conversations: 0, imported: 0 });
  expect(await verdicts.list(south.id)).toEqual([]);
  expect((await previewRules(south.id)).newTopics).toEqual([]);
  await give(mallory, { forget: true });
  await give(mallory, { harm: false });
  expect(await verdicts.list(shop.id)).toMatchObject([{ harm: true, clear: true }]);
});

test("with the shop its answers are erased", async () => {
  await give(anna, { harm: true });
  await shopErasure.erase(shop.id, new Date());
  expect(await verdicts.list(shop.id)).toEqual([]);
});

test("topics are tried as they are being written, unfinished ones too", async () => {
  const topics = [
    { id: "t-1", name: "", phrases: ["can you engrave a name", "engraving on the ring", ""] },
    { id: "t-2", name: "Empty", phrases: [] },
  ];
  expect(await tryTopics({ topics, text: "can you engrave a name" })).toMatchObject({
    ok: true,
    value: { read: { name: "t-1", of: "shop" }, alike: [] },
  });
  expect(await tryTopics({ topics: "all", text: null })).toMatchObject({ ok: false });
});
