import { afterAll, beforeEach, expect, test } from "vitest";
import * as shopErasure from "#app/data/shop-erasure.server.ts";
import * as transcripts from "#app/data/transcripts.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import { makeShop, makeStaff } from "../../tests/support/shop.ts";
import { importTranscripts, MOST_KEPT } from "./import-transcripts.server.ts";
import type { Staff } from "./staff.ts";

const CHATS =
  "id,role,text,created_at\n1,customer,Where is #4521? Write to ada@example.com,2026-03-02 10:00\n1,bot,On its way.,2026-03-02 10:01\n2,customer,Do you ship to Norway?,2026-03-02 11:00\n";

let shop: Shop;
let anna: Staff;

beforeEach(async () => {
  shop = await makeShop();
  anna = await makeStaff(shop, "Anna");
});
afterAll(() => pool.end());

const importing = (staff: Staff, text: string, name = "chats.csv") =>
  importTranscripts(staff, { bytes: new TextEncoder().encode(text), name });

test("what was imported is kept without what is personal", async () => {
  expect(await importing(anna, CHATS)).toMatchObject({
    ok: true,
    value: { added: 2, known: 0, badCount: 0 },
  });
  const kept = await transcripts.newest(shop.id, { limit: 10 });
  expect(kept.map(({ turns }) => turns.map(({ text }) => text))).toEqual([
    ["Do you ship to Norway?"],
    ["Where is [order number]? Write to [e-mail]", "On its way."],
  ]);
  expect(JSON.stringify(kept)).not.toMatch(/ada|4521/);
});

test("the same file twice is there once, also when both come at the same moment", async () => {
  const both = await Promise.all([importing(anna, CHATS), importing(anna, CHATS)]);
  const added = both.map((it) => (it.ok ? it.value.added : -1));
  expect(added.toSorted()).toEqual([0, 2]);
  expect(await transcripts.imports(shop.id)).toHaveLength(1);
});

test("equal questions of a list are each one conversation, and stay that when the list comes again", async () => {
  const list = "text\nWhere is my order?\nWhere is my order?\nWhere is my order?\n";
  await importing(anna, list);
  expect(await importing(anna, list)).toMatchObject({ ok: true, value: { added: 0, known: 3 } });
});

test("an import is taken away whole, and only that one", async () => {
  await importing(anna, CHATS);
  await importing(anna, "text\nHow do I return this?\n", "zendesk.csv");
  const [newest] = await transcripts.imports(shop.id);
  expect(newest).toMatchObject({ source: "zendesk", conversations: 1 });
  expect(await transcripts.removeImport(shop.id, newest?.id ?? "")).toBe(true);
  expect(await transcripts.removeImport(shop.id, newest?.id ?? "")).toBe(false);
  expect((await transcripts.imports(shop.id)).map(({ conversations }) => conversations)).toEqual([2]);
});

test("only an admin imports", async () => {
  const ben = await makeStaff(shop, "Ben");
  expect(await importing(ben, CHATS)).toEqual({ ok: false, error: { code: "not-allowed" } });
});

test("another shop sees, opens and removes nothing of it, and may import the same", async () => {
  await importing(anna, CHATS);
  const [made] = await transcripts.imports(shop.id);
  const [conversation] = await transcripts.newest(shop.id, { limit: 1 });
  const south = await makeShop("South");
  const mallory = await makeStaff(south, "Mallory");

  const page = { offset: 0, limit: 10 };
  expect(await transcripts.imports(south.id)).toEqual([]);
  expect(await transcripts.listOf(south.id, made?.id ?? "", page)).toEqual([]);
  expect(await transcripts.find(south.id, conversation?.id ?? "")).toBeNull();
  expect(await transcripts.newest(south.id, { limit: 10, importId: made?.id ?? "" })).toEqual([]);
  expect(await transcripts.removeImport(south.id, made?.id ?? "")).toBe(false);
  expect(await importing(mallory, CHATS)).toMatchObject({ ok: true, value: { added: 2 } });
  expect(await transcripts.listOf(shop.id, made?.id ?? "", page)).toHaveLength(2);
});

test("a shop keeps so many and no more, also when two imports come at once", async () => {
  const list = (from: number) =>
    `id,text\n${Array.from({ length: 5_000 }, (_, at) => `${from + at},Question ${from + at}?`).join("\n")}`;
  for (let from = 0; from < MOST_KEPT - 5_000; from += 5_000) await importing(anna, list(from));
  const last = await Promise.all([importing(anna, list(50_000)), importing(anna, list(60_000))]);
  expect(last.filter(({ ok }) => ok)).toHaveLength(1);
  expect(last.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: "too-many", most: MOST_KEPT } });
});

test("with the shop its transcripts are erased", async () => {
  await importing(anna, CHATS);
  await shopErasure.erase(shop.id, new Date());
  const { rows } = await inShop(shop.id, (sql) =>
    sql.query("select from transcripts where shop_id = $1", [shop.id]),
  );
  expect(rows).toEqual([]);
});
