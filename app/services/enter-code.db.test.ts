import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import { closeMail } from "#app/adapters/mail.server.ts";
import { pool } from "#app/db.server.ts";
import { CustomerId } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import {
  ask,
  asked,
  type CodeChat,
  codeChat,
  enter,
  levelOf,
  logOf,
  MAYA,
  newestRow,
  NOON,
  shopWithOrders,
  workOn,
} from "../../tests/support/code-chats.ts";
import { makeStaff } from "../../tests/support/shop.ts";
import { askForCode } from "./ask-for-code.server.ts";
import { enterCode } from "./enter-code.server.ts";
import { openConversation } from "./open-conversation.server.ts";
import { listAccess } from "./privacy-report.server.ts";

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
  mailbox.refuse(null);
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

/** Asks for a code and reads it from the mail. */
async function codeFor(it: CodeChat, more: Parameters<typeof asked>[0] = {}): Promise<string> {
  const before = mailbox.mails.length;
  expect(await ask(it, more)).toMatchObject({ ok: true });
  await workOn(it);
  const [mail, second] = mailbox.mails.slice(before);
  expect(second).toBeUndefined();
  return /^(\d{6})$/m.exec(mail?.text ?? "")?.[1] ?? "";
}

const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const WRONG = { ok: false, error: { code: "wrong-code" } };

describe("a code goes to the order's e-mail and opens the order", () => {
  test("in the shopper's language; entered, it is in the log once, with the customer whose own e-mail it is", async () => {
    const it = await codeChat(shop);
    const code = await codeFor(it, { email: " Maya@Example.com ", languages: "de-AT,de;q=0.9" });
    expect(code).toMatch(/^\d{6}$/);
    expect(mailbox.mails.at(-1)).toMatchObject({
      to: [MAYA],
      subject: `Ihr Code für den Chat mit ${shop.name}`,
    });
    expect(mailbox.mails.at(-1)?.subject).not.toContain(code);

    const clientId = randomUUID();
    const entered = await enter(it, code, clientId);
    expect(entered).toMatchObject({ ok: true, value: { replayed: false } });
    expect(await levelOf(it)).toEqual({
      ...{ level: "code", orderId: "4521", orderName: "#4521", customerId: "77" },
      until: new Date(NOON + 30 * 60_000),
    });
    expect(await enter(it, code, clientId)).toEqual({
      ok: true,
      value: { ...(entered.ok && entered.value), replayed: true },
    });
    expect(await enter(it, code)).toEqual(WRONG);
    const found = await logOf(it);
    const said = found.events.filter(({ author }) => author === "bot").at(-1);
    expect(said).toMatchObject({
      text: expect.stringContaining("JD014 (DHL). https://parcels.example/JD014"),
    });
  });

  test("who of the team reads the chat then, has read that customer's data; once it has ended, nobody's", async () => {
    const it = await codeChat(shop);
    await enter(it, await codeFor(it));
    const staff = await makeStaff(shop, "Anna");
    await openConversation(staff, it.conversationId);
    clockAt(60);
    await openConversation(staff, it.conversationId);
    expect(await listAccess({ ...staff, role: "admin" })).toMatchObject({
      value: { rows: [{ customerId: null }, { customerId: "77", action: "read" }] },
    });
  });

  test("an order that somebody else placed opens nothing else of the customer", async () => {
    const it = await codeChat(shop);
    await enter(it, await codeFor(it, { order: "4600", email: "ben@example.com" }));
    expect(await levelOf(it)).toMatchObject({ level: "code", orderName: "#4600", customerId: null });
  });

  test("a code is nowhere in clear: not in its row, not in a job, not in the log", async () => {
    const it = await codeChat(shop);
    const code = await codeFor(it);
    await enter(it, other(code));
    await enter(it, code);
    const { rows } = await pool.query("select data, output from pgboss.job");
    const found = await logOf(it);
    const kept = JSON.stringify([await newestRow(it), rows, found]);
    expect(kept).not.toContain(`"${code}"`);
    const bytes = (await newestRow(it))?.["code"] as Buffer;
    expect(bytes.includes(code)).toBe(false);
    expect(kept).not.toContain(MAYA);
  });

  test("a mail server that is down is tried again, with another code and to the same end", async () => {
    const it = await codeChat(shop);
    await ask(it);
    mailbox.refuse(451);
    await expect(workOn(it)).rejects.toThrow("down");
    mailbox.refuse(null);
    const before = mailbox.mails.length;
    await workOn(it);
    const code = /^(\d{6})$/m.exec(mailbox.mails[before]?.text ?? "")?.[1] ?? "";
    expect(await enter(it, code)).toMatchObject({ ok: true });
  });
});

describe("whatever is wrong, the answer is the same", () => {
  test.for<[string, Parameters<typeof asked>[0]]>([
    ["an e-mail of another", { email: "eve@example.com" }],
    ["an order of another", { order: "4600" }],
    ["an order that is not there", { order: "9999" }],
  ])("%s: no mail, the same answer and the same row as for the right ones", async ([, more]) => {
    const [wrong, right] = [await codeChat(shop), await codeChat(shop)];
    const before = mailbox.mails.length;
    const answers = [await ask(wrong, more), await ask(right)].map(
      (answer) => answer.ok && { ...answer.value, posted: { seq: answer.value.posted.seq } },
    );
    await workOn(wrong);
    expect(answers[0]).toEqual(answers[1]);
    expect(mailbox.mails.length).toBe(before);
    expect(await enter(wrong, "000000")).toEqual(WRONG);
    expect(await newestRow(wrong)).toMatchObject({ wrong_tries: 1, code: null });
    expect(await levelOf(wrong)).toEqual({ level: "unverified" });
  });

  test.for<[string, (it: CodeChat) => Promise<unknown>]>([
    ["after ten minutes", async () => clockAt(10)],
    [
      "after five wrong tries",
      async (it) => {
        for (let n = 0; n < 5; n += 1) expect(await enter(it, "not a code")).toEqual(WRONG);
      },
    ],
    ["once another was asked for", async (it) => (clockAt(1), ask(it))],
    ["once another was asked for in vain", async (it) => (clockAt(1), ask(it, { email: "eve@example.com" }))],
  ])("the right code is refused %s", async ([, happens]) => {
    const it = await codeChat(shop);
    const code = await codeFor(it);
    await happens(it);
    expect(await enter(it, code)).toEqual(WRONG);
    expect(await levelOf(it)).toEqual({ level: "unverified" });
  });

  test("another visitor's code, and another shop's, open nothing", async () => {
    const [it, stranger, elsewhere] = [
      await codeChat(shop),
      await codeChat(shop),
      await codeChat(await shopWithOrders()),
    ];
    await ask(stranger, { email: "eve@example.com" });
    await ask(elsewhere, { email: "eve@example.com" });
    const code = await codeFor(it);
    expect(await enter(stranger, code)).toEqual(WRONG);
    expect(await enter(elsewhere, code)).toEqual(WRONG);
    const gone = { ok: false, error: { code: "not-found" } };
    for (const one of [stranger, elsewhere]) {
      const sent = { clientId: randomUUID(), code };
      expect(await enterCode(one, it.conversationId, sent)).toEqual(gone);
      expect(await askForCode(one, it.conversationId, asked())).toEqual(gone);
    }
    expect(await enter(it, code)).toMatchObject({ ok: true });
  });

  test("who is signed in has nothing to confirm", async () => {
    const it = await codeChat(shop, CustomerId("78"));
    expect(await ask(it)).toEqual({ ok: false, error: { code: "signed-in" } });
  });
});

describe("at once", () => {
  test("two who enter the same code: one line, the other is refused", async () => {
    const it = await codeChat(shop);
    const code = await codeFor(it);
    const done = await Promise.all([enter(it, code), enter(it, code)]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    const found = await logOf(it);
    expect(found.events.filter(({ type }) => type === "shopper.verified")).toHaveLength(1);
  });

  test("a hundred guesses: five are looked at, whatever comes after them", async () => {
    const it = await codeChat(shop);
    const code = await codeFor(it);
    const guesses = Array.from({ length: 30 }, (_, n) => String(n).padStart(6, "9"));
    await Promise.all(guesses.filter((guess) => guess !== code).map((guess) => enter(it, guess)));
    expect(await enter(it, code)).toEqual(WRONG);
  });
});
