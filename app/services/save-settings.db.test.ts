import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import * as shops from "#app/data/shops.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { ConversationId, QueueId } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import { newRule, startingRules } from "#app/domain/triggers/starting-rules.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { poll } from "../../tests/support/poll.ts";
import { makeShop, makeStaff, makeVisitor } from "../../tests/support/shop.ts";
import { readSettings } from "./read-settings.server.ts";
import { saveSettings } from "./save-settings.server.ts";
import type { Staff } from "./staff.ts";

const NOON = new Date("2026-03-02T12:00:00Z");

let shop: Shop;
let anna: Staff;
let ben: Staff;

beforeEach(async () => {
  shop = await makeShop();
  anna = await makeStaff(shop, "Anna");
  ben = await makeStaff(shop, "Ben");
});
afterAll(() => pool.end());

async function refusal(staff: Staff, patch: unknown) {
  const saved = await saveSettings(staff, patch);
  return saved.ok ? null : saved.error;
}

test("whoever comes first is an admin, the next one an agent", () => {
  expect([anna.role, ben.role]).toEqual(["admin", "agent"]);
});

test("what was saved is what is read, and the rest stays as it was", async () => {
  const before = await readSettings(shop.id);
  const rules = [newRule("a", { kind: "outside-knowledge" })];
  const saved = await saveSettings(anna, { rules, texts: { "bot.thanks": "Gladly." } });

  expect(saved).toMatchObject({ ok: true, value: { rules, texts: { "bot.thanks": "Gladly." } } });
  expect(await readSettings(shop.id)).toEqual({
    ...before,
    rules,
    texts: { "bot.thanks": "Gladly." },
    matrixVersion: before.matrixVersion + 1,
  });
});

test("everything that was read can be saved as it is", async () => {
  const settings = await readSettings(shop.id);
  expect(await saveSettings(anna, settings)).toEqual({ ok: true, value: settings });
});

test("saving tells the caches that something changed, a refusal does not", async () => {
  const before = await shops.configVersion(shop.id);
  await saveSettings(anna, { settings: { setupHidden: true } });
  await saveSettings(anna, { nothing: true });
  expect(await shops.configVersion(shop.id)).toBe(before + 1);
});

test("an agent may read the settings and not change them", async () => {
  expect(await refusal(ben, { settings: { setupHidden: true } })).toMatchObject({ code: "not-allowed" });
});

test("a trade brings its rules, unless rules come with it", async () => {
  const chosen = await saveSettings(anna, { trade: "supplements" });
  expect(chosen).toMatchObject({
    ok: true,
    value: { trade: "supplements", rules: startingRules("supplements") },
  });

  const own = startingRules("food").slice(0, 2);
  expect(await saveSettings(anna, { trade: "food", rules: own })).toMatchObject({
    ok: true,
    value: { rules: own },
  });
});

test("a rule cannot name a queue that does not exist, nor another shop's", async () => {
  const [foreign] = (await readSettings((await makeShop("South")).id)).queues;
  const rule = { action: "offer", condition: { kind: "outside-knowledge" } };
  for (const queueId of [randomUUID(), foreign?.id])
    expect(await refusal(anna, { rules: [rule, { ...rule, queueId }] })).toMatchObject({
      field: "rules.1.queueId",
    });
});

test("a rule of every kind is read as it was saved", async () => {
  const [queue] = (await readSettings(shop.id)).queues;
  const whole: Rule = {
    ...newRule("whole", { kind: "customer-spent", atLeast: 99.5 }),
    name: "Große Körbe",
    queueId: queue?.id ?? null,
    priority: "urgent",
    serviceSeconds: 120,
    resolveSeconds: 28_800,
    hours: { days: [1, 6], from: "22:00", to: "06:00" },
    lines: { en: "Our best people take over.", de: "Wir sind in 5 Minuten da." },
  };
  const rules = [...startingRules("hemp"), whole];
  expect(await saveSettings(anna, { rules })).toMatchObject({ ok: true, value: { rules } });
});

test("the shop's own topics are kept, and what rules name must be there", async () => {
  const topics = [
    { id: "roasts", name: "Roasts", phrases: ["which roast is darkest", "is it a light roast"] },
  ];
  const rule = newRule("roasts", { kind: "topic", topics: ["refund", "roasts"] });
  expect(await refusal(anna, { rules: [newRule("a", { kind: "outside-knowledge" }), rule] })).toMatchObject({
    field: "rules.1.condition.topics",
    message: "A rule names a topic that does not exist: “roasts”.",
  });
  expect(await saveSettings(anna, { topics, rules: [rule] })).toMatchObject({ ok: true, value: { topics } });
  expect(await refusal(anna, { topics: [] })).toMatchObject({ field: "topics" });
  expect(await saveSettings(anna, { topics: [], rules: [] })).toMatchObject({
    ok: true,
    value: { topics: [] },
  });
});

test("a switch that is not named stays as it is", async () => {
  await saveSettings(anna, { settings: { mode: "bot-only", replyHours: 6 } });
  expect(await saveSettings(anna, { settings: { setupHidden: true } })).toMatchObject({
    ok: true,
    value: { settings: { mode: "bot-only", replyHours: 6, setupHidden: true } },
  });
});

test("for how long chats are kept is one of five choices, a year at first", async () => {
  expect((await readSettings(shop.id)).settings.retentionDays).toBe(365);
  for (const retentionDays of [30, 90, 180, 730, 365])
    expect(await saveSettings(anna, { settings: { retentionDays } })).toMatchObject({
      ok: true,
      value: { settings: { retentionDays } },
    });
  for (const retentionDays of [0, 45, "30", null])
    expect(await refusal(anna, { settings: { retentionDays } })).toMatchObject({
      field: "settings.retentionDays",
      message: "This must be 30, 90, 180, 365 or 730.",
    });
  expect((await readSettings(shop.id)).settings.retentionDays).toBe(365);
});

test("queues swap names and the default in one go", async () => {
  const [support] = (await readSettings(shop.id)).queues;
  const second = { id: randomUUID(), name: "Returns", isDefault: false, handleSeconds: 300 };
  await saveSettings(anna, { queues: [support, second] });
  const swapped = [
    { ...second, name: "Support", isDefault: true },
    { ...support, name: "Returns", isDefault: false },
  ];
  expect(await saveSettings(anna, { queues: swapped })).toMatchObject({
    ok: true,
    value: { queues: swapped },
  });
});

test("the same saved twice at once, as by a double click, is saved", async () => {
  const { rules } = await readSettings(shop.id);
  const saves = await Promise.all(Array.from({ length: 5 }, () => saveSettings(anna, { rules })));
  expect(saves.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
});

test("a queue that somebody is being handed to at this moment is kept", async () => {
  const [support] = (await readSettings(shop.id)).queues;
  const returns = { id: QueueId(randomUUID()), name: "Returns", isDefault: false, handleSeconds: 300 };
  await saveSettings(anna, { queues: [support, returns] });
  const { visitorId } = await makeVisitor(shop);
  const removal = await inShop(shop.id, async (sql) => {
    const id = ConversationId(randomUUID());
    await sql.query(
      `insert into conversations (shop_id, id, visitor_id, holder, last_seq, last_text, last_author, last_at, created_at)
       values ($1, $2, $3, 'queue', 1, '', 'shopper', $4, $4)`,
      [shop.id, id, visitorId, NOON],
    );
    await sql.query(
      `insert into handoffs (shop_id, id, conversation_id, reason, evidence, queue_id, requested_at, context)
       values ($1, $2, $3, 'keyword', '{}', $4, $5, '{}')`,
      [shop.id, randomUUID(), id, returns.id, NOON],
    );
    const removing = refusal(anna, { queues: [support] });
    await waitsForARow();
    return { removing };
  });
  expect(await removal.removing).toMatchObject({ code: "queue-in-use" });
});

/** Until some statement of this database stands still because of another's row. */
function waitsForARow(): Promise<void> {
  return poll("A statement that waits", 5_000, async () => {
    const { rows } = await pool.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    return rows.length > 0;
  });
}

test("the last admin stays one, also when two are taken away at once", async () => {
  const role = (staff: Staff, next: string) => ({ team: [{ agentId: staff.agentId, role: next }] });
  expect(await refusal(anna, role(anna, "agent"))).toMatchObject({ code: "last-admin" });

  await saveSettings(anna, role(ben, "admin"));
  const both = await Promise.all([
    saveSettings(anna, role(ben, "agent")),
    saveSettings(anna, role(anna, "viewer")),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await readSettings(shop.id)).team.filter((member) => member.role === "admin")).toHaveLength(1);
});

test("somebody of another shop is nobody here", async () => {
  const stranger = await makeStaff(await makeShop("South"), "Mallory");
  expect(await refusal(anna, { team: [{ agentId: stranger.agentId, role: "admin" }] })).toMatchObject({
    code: "invalid",
    field: "team",
  });
});

test("a refusal in one part saves none of them", async () => {
  const before = await readSettings(shop.id);
  await saveSettings(anna, { trade: "food", team: [{ agentId: anna.agentId, role: "viewer" }] });
  expect(await readSettings(shop.id)).toEqual(before);
});
