import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import { closeMail } from "#app/adapters/mail.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import { ask, asked, codeChat, newestRow, NOON, shopWithOrders } from "../../tests/support/code-chats.ts";
import { askForCode } from "./ask-for-code.server.ts";

/** Before the product reads its environment. */
const mailbox = await vi.hoisted(async () => {
  const { openMailbox } = await import("../../sandbox/mail/mailbox.ts");
  const opened = await openMailbox(() => new Date(0));
  Object.assign(process.env, { SMTP_URL: opened.url, MAIL_FROM: "chat@baton.test" });
  return opened;
});

const clockAt = (minutes: number) => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(NOON + minutes * 60_000) });
};

let shop: Shop;
beforeEach(async () => {
  clockAt(0);
  shop = await shopWithOrders();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  closeMail();
  await stopJobs();
  await pool.end();
  await mailbox.close();
});

describe("asking has its limits", () => {
  const tooMany = { ok: false, error: { code: "too-many-codes" } };

  test("five of a visitor within an hour, however many ask at once, and the same request counts once", async () => {
    const it = await codeChat(shop);
    const again = asked();
    const done = await Promise.all([
      ...Array.from({ length: 7 }, () => ask(it)),
      askForCode(it, it.conversationId, again),
    ]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(5);
    expect(done.filter(({ ok }) => !ok)[0]).toEqual(tooMany);
    clockAt(61);
    const one = await askForCode(it, it.conversationId, again);
    expect(one).toMatchObject({ ok: true });
    expect(await askForCode(it, it.conversationId, again)).toMatchObject({
      ok: true,
      value: { replayed: true },
    });
    const reused = await askForCode(it, it.conversationId, { ...again, email: "eve@example.com" });
    expect(reused).toEqual({ ok: false, error: { code: "client-id-reused" } });
  });

  test("twenty from an address within an hour, ten for an order within a day", async () => {
    const of = await shopWithOrders();
    const address = "203.0.113.7";
    const chats = await Promise.all(Array.from({ length: 5 }, () => codeChat(of)));
    for (const [n, it] of chats.entries())
      for (let time = 0; time < 4; time += 1) {
        const more = { address, order: `7${n}0${time}` };
        expect(await ask(it, more)).toMatchObject({ ok: true });
      }
    const [fresh, another] = [await codeChat(of), await codeChat(of)];
    expect(await ask(fresh, { address, order: "8000" })).toEqual(tooMany);
    clockAt(61);
    for (const it of [fresh, another])
      for (let time = 0; time < 5; time += 1)
        expect(await ask(it, { order: "8000" })).toMatchObject({ ok: true });
    clockAt(23 * 60);
    expect(await ask(await codeChat(of), { order: "8000" })).toEqual(tooMany);
    clockAt(26 * 60);
    expect(await ask(await codeChat(of), { order: "8000" })).toMatchObject({ ok: true });
  });

  test("300 in a shop within an hour, and then nobody; another shop goes on", async () => {
    const of = await shopWithOrders();
    const it = await codeChat(of);
    await inShop(of.id, (sql) =>
      sql.query(
        `insert into verifications (shop_id, id, conversation_id, visitor_id, client_id, order_key, email_index,
           address_index, language, asked_at)
         select $1, gen_random_uuid(), $2, gen_random_uuid(), n::text, n::text, '\\x00', int4send(n), 'en', $3
         from generate_series(1, 300) n`,
        [of.id, it.conversationId, new Date(NOON)],
      ),
    );
    expect(await ask(await codeChat(of))).toEqual(tooMany);
    expect(await ask(await codeChat(await shopWithOrders()))).toMatchObject({ ok: true });
    clockAt(60);
    expect(await ask(await codeChat(of))).toMatchObject({ ok: true });
  });
});

test("what was asked for ends with the visitor, and unused with the second day", async () => {
  const of = await shopWithOrders();
  const [it, later] = [await codeChat(of), await codeChat(of)];
  await ask(it);
  clockAt(49 * 60);
  await ask(later);
  expect(await newestRow(it)).toBeNull();
  await inShop(of.id, (sql) => sql.query("delete from visitors where id = $1", [later.visitorId]));
  expect(await newestRow(later)).toBeNull();
});
