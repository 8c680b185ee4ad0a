import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import * as shops from "#app/data/shops.server.ts";
import { pool } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import { startingRules } from "#app/domain/triggers/starting-rules.ts";
import { makeShop, makeStaff } from "../../tests/support/shop.ts";
import { readSettings } from "./read-settings.server.ts";
import { saveSettings } from "./save-settings.server.ts";
import type { Staff } from "./staff.ts";

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
  const rules = [
    { id: "a", enabled: true, action: "offer", queueId: null, condition: { kind: "outside-knowledge" } },
  ];
  const saved = await saveSettings(anna, { rules, texts: { "bot.thanks": "Gladly." } });

  expect(saved).toMatchObject({ ok: true, value: { rules, texts: { "bot.thanks": "Gladly." } } });
  expect(await readSettings(shop.id)).toEqual({ ...before, rules, texts: { "bot.thanks": "Gladly." } });
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
