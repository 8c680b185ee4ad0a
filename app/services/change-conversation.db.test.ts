import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as queues from "#app/data/queues.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { ConversationId, QueueId } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import { makeShop, makeStaff, makeVisitor } from "../../tests/support/shop.ts";
import { claimConversation } from "./claim-conversation.server.ts";
import { isKept, keepConversation, loadConversation } from "./kept-conversations.server.ts";
import { postAsAgent } from "./post-as-agent.server.ts";
import { postAsShopper } from "./post-as-shopper.server.ts";
import { resolveConversation } from "./resolve-conversation.server.ts";
import { saveSettings } from "./save-settings.server.ts";
import type { Staff } from "./staff.ts";
import type { Visitor } from "./visitor.ts";

let shop: Shop;
let anna: Staff;

beforeAll(async () => {
  shop = await makeShop();
  anna = await makeStaff(shop, "Anna");
});
afterAll(async () => {
  await stopJobs();
  await pool.end();
});

async function say(visitor: Visitor, text: string): Promise<ConversationId> {
  const done = await postAsShopper(visitor, { how: "words", text, clientId: randomUUID() });
  if (!done.ok) throw new Error(done.error.code);
  return ConversationId(done.value.posted.conversationId);
}

describe("what this process remembers of a conversation that another process has changed", () => {
  /** Does the work as another process would: afterwards this one remembers what was before. */
  async function elsewhere(id: ConversationId, work: () => Promise<unknown>): Promise<void> {
    const before = await loadConversation(shop.id, id);
    if (!before) throw new Error("no conversation");
    await work();
    keepConversation(shop.id, before);
  }

  test("an agent who claimed it there writes and ends it here", async () => {
    const id = await say(await makeVisitor(shop), "I want to talk to a person");
    await elsewhere(id, () => claimConversation(anna, id));
    const hello = { clientId: randomUUID(), text: "Hello, I am Anna" };
    expect(await postAsAgent(anna, id, hello)).toMatchObject({ ok: true });

    await elsewhere(id, async () => undefined);
    expect(await resolveConversation(anna, id, "solved")).toMatchObject({ ok: true });
  });

  test("a handoff that was asked for there is claimed here", async () => {
    const visitor = await makeVisitor(shop);
    const id = await say(visitor, "hello");
    await elsewhere(id, () => say(visitor, "I want to talk to a person"));
    expect(await claimConversation(anna, id)).toMatchObject({ ok: true });
  });

  test("long messages are not remembered: a stranger cannot fill the memory with them", async () => {
    const visitor = await makeVisitor(shop);
    const id = await say(visitor, "hello");
    expect(isKept(shop.id, id)).toBe(true);
    for (let n = 0; n < 6; n += 1) await say(visitor, `${n} ${"long ".repeat(790)}`);
    expect(isKept(shop.id, id)).toBe(false);
  });
});

describe("what a message names and is no more", () => {
  test("a queue that was removed a moment ago: the default one takes the shopper", async () => {
    const other = await makeShop();
    const admin: Staff = { ...(await makeStaff(other, "Bea")), role: "admin" };
    const first = await inShop(other.id, (sql) => queues.ensureDefault(sql, other.id, "Support"));
    const extra = QueueId(randomUUID());
    const support = { id: first, name: "Support", isDefault: true };
    const rule = { id: "fruit", condition: { kind: "keyword", words: ["banana"] } };
    const made = await saveSettings(admin, {
      queues: [support, { id: extra, name: "Fruit" }],
      rules: [{ ...rule, queueId: extra }],
    });
    expect(made.ok).toBe(true);
    await say(await makeVisitor(other), "hello");
    expect(await saveSettings(admin, { queues: [support], rules: [rule] })).toMatchObject({ ok: true });

    const id = await say(await makeVisitor(other), "A banana, please");
    expect((await loadConversation(other.id, id))?.holder).toMatchObject({ by: "queue", queueId: first });
  });

  test("a visitor who was erased is told to open the chat again", async () => {
    const visitor = await makeVisitor(shop);
    await inShop(shop.id, (sql) => sql.query("delete from visitors where id = $1", [visitor.visitorId]));
    const sent = { how: "words", text: "hello", clientId: randomUUID() } as const;
    expect(await postAsShopper(visitor, sent)).toEqual({ ok: false, error: { code: "gone" } });
  });
});

test.each(["x", "xx"])("a shopper who writes in pictures only reaches a person (%s)", async (start) => {
  const visitor = await makeVisitor(shop);
  await say(visitor, start + "🙂".repeat(200));
  const asked = await postAsShopper(visitor, { how: "button", clientId: randomUUID() });
  expect(asked).toMatchObject({ ok: true });
});
