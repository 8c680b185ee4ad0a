import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pool } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import { newRule, startingRules } from "#app/domain/triggers/starting-rules.ts";
import { makeShop, makeVisitor } from "../../tests/support/shop.ts";
import { postAsShopper } from "./post-as-shopper.server.ts";
import { replayMatrix } from "./replay-matrix.server.ts";
import { tryMatrix } from "./try-matrix.server.ts";

let shop: Shop;

async function converse(...texts: string[]): Promise<void> {
  const visitor = await makeVisitor(shop);
  for (const text of texts) await postAsShopper(visitor, { how: "words", clientId: randomUUID(), text });
}

beforeAll(async () => {
  shop = await makeShop();
  await converse("What is your return policy?", "Does the gizmo glow in the dark?");
  await converse("Can I pay with beads?");
  await converse("Let me talk to a person please");
});
afterAll(() => pool.end());

const BEADS = [...startingRules(null), newRule("beads", { kind: "keyword", words: ["beads"] })];

test("a word added to the rules shows the conversation it would have handed over, and changes nothing", async () => {
  const replayed = await replayMatrix(shop.id, BEADS, "shop");
  expect(replayed).toMatchObject({
    ok: true,
    value: { report: { conversations: 3, more: { count: 1 }, fewer: { count: 0 } } },
  });
  const again = await replayMatrix(shop.id, null, "shop");
  expect(again).toMatchObject({
    ok: true,
    value: { report: { more: { count: 0 }, handoffs: { now: { count: 1 } } } },
  });
});

test("what really was handed over is handed over in the replay, at the same line", async () => {
  const replayed = await replayMatrix(shop.id, null, "shop");
  if (!replayed.ok) throw new Error(replayed.error.message);
  const asked = replayed.value.conversations.find(({ opening }) => opening.startsWith("Let me"));
  expect(asked?.now.handoff).toMatchObject({ turn: 0, reason: "asked-for-person" });
});

test("another shop's conversations are not replayed", async () => {
  const other = await makeShop("South");
  expect(await replayMatrix(other.id, null, "shop")).toMatchObject({
    value: { report: { conversations: 0 } },
  });
});

test("rules that could not be saved cannot be tried either, and the field is named", async () => {
  const bad = [newRule("bad", { kind: "pattern", patterns: ["(?=never)"] })];
  expect(await replayMatrix(shop.id, bad, "shop")).toMatchObject({
    ok: false,
    error: { code: "invalid", field: "rules.0.condition.patterns.0" },
  });
});

test("a tried message says which rule fires, its place, and on which words", async () => {
  const tried = await tryMatrix(shop.id, { text: "do you take BEADS?", rules: BEADS });
  expect(tried).toMatchObject({
    ok: true,
    value: {
      trials: [
        {
          decision: {
            do: "hand-over",
            rule: { id: "beads", place: BEADS.length },
            words: ["BEADS"],
            queueName: "Support",
          },
        },
      ],
    },
  });
});

test("a pasted conversation is tried turn by turn, until a person takes over", async () => {
  const text =
    "Customer: What is your return policy?\nBot: 30 days.\nCustomer: get me a human\nCustomer: hello?";
  const tried = await tryMatrix(shop.id, { text });
  if (!tried.ok) throw new Error(tried.error.message);
  expect(tried.value.trials.map(({ turn, decision }) => [turn, decision.do])).toEqual([
    [0, "nothing"],
    [2, "hand-over"],
  ]);
  expect(tried.value.trials[0]?.answer?.title).toBe("Refund policy");
});
