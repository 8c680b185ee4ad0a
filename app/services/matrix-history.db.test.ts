import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import * as versions from "#app/data/matrix-versions.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { newRule, startingRules } from "#app/domain/triggers/starting-rules.ts";
import { makeShop, makeStaff } from "../../tests/support/shop.ts";
import { listHistory, returnToVersion, showVersion } from "./matrix-history.server.ts";
import { readSettings } from "./read-settings.server.ts";
import { saveSettings } from "./save-settings.server.ts";
import type { Staff } from "./staff.ts";

const FIRST = startingRules(null);
const words = (...list: string[]): Rule => newRule("own-words", { kind: "keyword", words: list });

let shop: Shop;
let anna: Staff;
let ben: Staff;

beforeEach(async () => {
  shop = await makeShop();
  anna = await makeStaff(shop, "Anna");
  ben = { ...(await makeStaff(shop, "Ben")), role: "admin" };
});
afterAll(() => pool.end());

async function history() {
  const { entries } = await listHistory(shop.id, null);
  return entries.map(({ version, by, returnedTo, changes }) => ({
    version,
    by,
    returnedTo,
    changes: changes.map(({ type }) => type),
  }));
}

test("each save of other rules is a version with who and what; the first is Baton's own", async () => {
  await saveSettings(anna, { rules: [...FIRST, words("fraud")] });
  await saveSettings(ben, { rules: [...FIRST, words("fraud", "sue")], texts: { "bot.thanks": "Gladly." } });
  await saveSettings(ben, { texts: {} });
  await saveSettings(anna, { rules: [...FIRST, words("fraud", "sue")] });

  expect(await history()).toEqual([
    { version: 3, by: "Ben", returnedTo: null, changes: ["list"] },
    { version: 2, by: "Anna", returnedTo: null, changes: ["added"] },
    { version: 1, by: null, returnedTo: null, changes: [] },
  ]);
});

test("a save that is refused is no version", async () => {
  const rules = [{ ...words("fraud"), queueId: randomUUID() }];
  expect(await saveSettings(anna, { rules })).toMatchObject({ ok: false });
  expect(await history()).toHaveLength(1);
});

test("rules as they were before there was a history are its first version", async () => {
  await inShop(shop.id, (sql) => sql.query("delete from matrix_versions where shop_id = $1", [shop.id]));
  expect((await readSettings(shop.id)).matrixVersion).toBe(0);
  await saveSettings(anna, { rules: [words("fraud")], matrixVersion: 0 });
  expect(await showVersion(shop.id, 1)).toMatchObject({ by: null, rules: FIRST });
});

test("of two who began with the same version, the second is told who was faster and nothing is lost", async () => {
  const { matrixVersion } = await readSettings(shop.id);
  await saveSettings(anna, { rules: [...FIRST, words("fraud")], matrixVersion });
  const late = { rules: [...FIRST, words("lawyer")], matrixVersion };

  expect(await saveSettings(ben, late)).toMatchObject({
    ok: false,
    error: { code: "changed-meanwhile", by: "Anna", version: 2, at: expect.any(Date) as Date },
  });
  expect((await readSettings(shop.id)).rules.at(-1)).toEqual(words("fraud"));
  expect(await saveSettings(ben, { ...late, matrixVersion: 2 })).toMatchObject({ ok: true });
});

test("the same sent twice, as by a double click, is no conflict", async () => {
  const { matrixVersion } = await readSettings(shop.id);
  const patch = { rules: [words("fraud")], matrixVersion };
  const saves = await Promise.all([saveSettings(anna, patch), saveSettings(anna, patch)]);
  expect(saves.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await history()).toHaveLength(2);
});

test("returning is a version of its own, and undone by returning once more", async () => {
  await saveSettings(anna, { rules: [words("fraud")] });
  const returned = await returnToVersion(ben, 1);
  expect(returned).toEqual({ ok: true, value: { version: 3, undo: 2, notes: [] } });
  expect((await readSettings(shop.id)).rules).toEqual(FIRST);
  expect((await history())[0]).toMatchObject({ version: 3, by: "Ben", returnedTo: 1 });

  await returnToVersion(ben, 2);
  expect((await readSettings(shop.id)).rules).toEqual([words("fraud")]);
});

test("returning to what is in use changes nothing", async () => {
  expect(await returnToVersion(anna, 1)).toEqual({ ok: true, value: { version: 1, undo: null, notes: [] } });
});

test("what no longer exists does not come back, and that is said", async () => {
  const { queues } = await readSettings(shop.id);
  const returns = { id: randomUUID(), name: "Returns", isDefault: false, handleSeconds: 300 };
  const topic = { id: randomUUID(), name: "Fit", phrases: ["does it run small", "is it true to size"] };
  const rules = [
    { ...words("fraud"), queueId: returns.id },
    newRule("fit", { kind: "topic", topics: [topic.id, "refund"] }),
  ];
  expect(await saveSettings(anna, { queues: [...queues, returns], topics: [topic] })).toMatchObject({
    ok: true,
  });
  expect(await saveSettings(anna, { rules })).toMatchObject({ ok: true });
  await saveSettings(anna, { rules: FIRST });
  expect(await saveSettings(anna, { queues, topics: [] })).toMatchObject({ ok: true });

  const { version = 0 } = (await listHistory(shop.id, null)).entries[1] ?? {};
  const returned = await returnToVersion(anna, version);
  expect(returned).toMatchObject({
    value: { notes: [{ type: "queue-gone" }, { type: "topics-gone", topics: [topic.id] }] },
  });
  expect((await readSettings(shop.id)).rules).toEqual([
    words("fraud"),
    newRule("fit", { kind: "topic", topics: ["refund"] }),
  ]);
});

test("an agent looks and does not return; another shop's versions are nobody's here", async () => {
  const stranger = await makeStaff(await makeShop("South"), "Mallory");
  await saveSettings(anna, { rules: [words("fraud")] });
  expect(await returnToVersion({ ...ben, role: "agent" }, 1)).toMatchObject({
    error: { code: "not-allowed" },
  });
  expect(await returnToVersion(stranger, 2)).toMatchObject({ error: { code: "not-found" } });
  expect(await showVersion(stranger.shopId, 2)).toBeNull();
});

test("a version from before rules had a target for their end says nothing new, and comes back whole", async () => {
  const old = words("fraud");
  const { resolveSeconds: _since, ...before } = old;
  await saveSettings(anna, { rules: [old] });
  await inShop(shop.id, (sql) =>
    sql.query("update matrix_versions set rules = $2 where shop_id = $1 and version = 2", [
      shop.id,
      JSON.stringify([before]),
    ]),
  );
  await saveSettings(anna, { rules: [{ ...old, resolveSeconds: 7_200 }] });
  expect((await history()).map(({ changes }) => changes).slice(0, 1)).toEqual([["resolve"]]);
  expect(await showVersion(shop.id, 2)).toMatchObject({ rules: [old] });
  await returnToVersion(anna, 2);
  expect((await readSettings(shop.id)).rules).toEqual([old]);
});

test("the last 200 versions are kept, and read page by page", async () => {
  await inShop(shop.id, async (sql) => {
    for (let at = 0; at < 210; at += 1)
      await versions.append(sql, shop.id, {
        savedAt: new Date("2026-03-02T12:00:00Z"),
        by: null,
        returnedTo: null,
        rules: [words(`word ${at}`)],
      });
  });
  const seen: number[] = [];
  for (let upTo: number | null = null, page = 0; page < 20; page += 1) {
    const { entries, older } = await listHistory(shop.id, upTo);
    seen.push(...entries.map(({ version }) => version));
    if (older === null) break;
    upTo = older;
  }
  expect(seen).toEqual(Array.from({ length: 200 }, (_, at) => 211 - at));
});
