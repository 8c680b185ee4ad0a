import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closeMail, mailIsOn } from "#app/adapters/mail.server.ts";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as customers from "#app/data/customers.server.ts";
import * as mails from "#app/data/mails.server.ts";
import * as personalData from "#app/data/personal-data.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { CustomerId } from "#app/domain/ids.ts";
import { sampleCustomer } from "#app/domain/sample-records.ts";
import type { Shop } from "#app/domain/shop.ts";
import { answered } from "../../tests/support/answered.ts";
import { makeShop, makeVisitor } from "../../tests/support/shop.ts";
import { sendAnswerMail } from "./send-answer-mail.server.ts";

const NOON = new Date("2026-03-02T12:00:00Z");

/** Before the product reads its environment. */
const mailbox = await vi.hoisted(async () => {
  const { openMailbox } = await import("../../sandbox/mail/mailbox.ts");
  const opened = await openMailbox(() => new Date(0));
  Object.assign(process.env, { SMTP_URL: opened.url, MAIL_FROM: "chat@baton.test" });
  return opened;
});

let shop: Shop;
beforeAll(async () => {
  shop = await makeShop("Tub & Söhne");
});
beforeEach(() => mailbox.refuse(null));
afterAll(async () => {
  closeMail();
  await stopJobs();
  await pool.end();
  await mailbox.close();
});

const rowOf = ({ conversationId, seq }: mails.MailedLine) =>
  inShop(shop.id, async (sql) => {
    const found = await sql.query<{
      state: string;
      attempts: number;
      error: string | null;
      sent_at: Date | null;
    }>("select state, attempts, error, sent_at from mails where conversation_id = $1 and seq = $2", [
      conversationId,
      seq,
    ]);
    return found.rows[0] ?? null;
  });

/** The jobs of this line that are still to be worked on, by how many seconds after they were queued. */
async function jobsOf({ conversationId }: mails.MailedLine): Promise<number[]> {
  const { rows } = await pool.query<{ seconds: number }>(
    `select round(extract(epoch from start_after - created_on))::int as seconds from pgboss.job
     where name = 'mail.send' and data->>'conversationId' = $1 order by created_on`,
    [conversationId],
  );
  return rows.map(({ seconds }) => seconds);
}

test("an agent's line goes out once, to the address the shopper gave, however often its job comes", async () => {
  const { line } = await answered(await makeVisitor(shop));
  expect(await jobsOf(line)).toEqual([0]);
  const before = mailbox.mails.length;
  await sendAnswerMail(shop.id, line);
  await sendAnswerMail(shop.id, line);
  expect(mailbox.mails.slice(before)).toMatchObject([
    {
      to: ["maya@example.com"],
      from: "chat@baton.test",
      subject: `Your question to ${shop.name}: A damaged item, order #4520`,
      text: expect.stringMatching(/^It leaves today\.\n\nAnna, .*\n\nTo write back, open the chat on https:/),
      headers: { "message-id": `<${line.conversationId}.${line.seq}@baton.test>` },
    },
  ]);
  expect(await rowOf(line)).toMatchObject({
    state: "sent",
    attempts: 1,
    error: null,
    sent_at: expect.any(Date),
  });
});

test("the lines of a conversation are one thread", async () => {
  const { lines } = await answered(await makeVisitor(shop), { texts: ["One.", "Two.", "Three."] });
  for (const line of lines) await sendAnswerMail(shop.id, line);
  const [one, two, three] = mailbox.mails.slice(-3).map(({ headers }) => headers);
  expect(two?.["in-reply-to"]).toBe(one?.["message-id"]);
  expect(three?.["references"]).toBe(`${one?.["message-id"]} ${two?.["message-id"]}`);
});

test("a signed-in shopper who gave no address gets it at the one in Shopify's record", async () => {
  const id = CustomerId(randomUUID());
  const vault = await vaults.open(shop.id);
  const vera = sampleCustomer({ id, email: "vera@example.com" });
  await inShop(shop.id, (sql) =>
    customers.save(sql, shop.id, { ...vera, changedAt: NOON }, { vault, syncedAt: NOON }),
  );
  const { line } = await answered(await makeVisitor(shop, id), { asks: "a person please" });
  await sendAnswerMail(shop.id, line);
  expect(mailbox.mails.at(-1)?.to).toEqual(["vera@example.com"]);
});

describe("what goes wrong", () => {
  test("a mail server that is away: tried again later, and sent when it is back", async () => {
    const { line } = await answered(await makeVisitor(shop));
    const before = mailbox.mails.length;
    await mailbox.down(true);
    await sendAnswerMail(shop.id, line);
    expect(await rowOf(line)).toMatchObject({
      state: "queued",
      attempts: 1,
      error: expect.stringMatching(/^E[A-Z]+$/),
    });
    await sendAnswerMail(shop.id, line);
    expect(await jobsOf(line)).toEqual([0, 30, 60]);
    await mailbox.down(false);
    await sendAnswerMail(shop.id, line);
    expect(mailbox.mails).toHaveLength(before + 1);
    expect(await rowOf(line)).toMatchObject({ state: "sent", attempts: 3, error: null });
  });

  test("a receiver that refuses: given up at once, without a word of whom", async () => {
    const { line } = await answered(await makeVisitor(shop));
    mailbox.refuse(550);
    await sendAnswerMail(shop.id, line);
    expect(await rowOf(line)).toMatchObject({ state: "failed", error: "EENVELOPE 550", sent_at: null });
    mailbox.refuse(null);
    const before = mailbox.mails.length;
    await sendAnswerMail(shop.id, line);
    expect(mailbox.mails).toHaveLength(before);
    expect(await jobsOf(line)).toEqual([0]);
  });

  test("after a day of trying it is given up, and counted for the merchant", async () => {
    const { line } = await answered(await makeVisitor(shop));
    await inShop(shop.id, (sql) =>
      sql.query("update mails set attempts = 27 where conversation_id = $1", [line.conversationId]),
    );
    mailbox.refuse(451);
    await sendAnswerMail(shop.id, line);
    expect(await rowOf(line)).toMatchObject({ state: "failed", attempts: 28, error: "EENVELOPE 451" });
    const { failed, newestFailed } = await inShop(shop.id, (sql) => mails.unsent(sql, shop.id, new Date(0)));
    expect(failed).toBeGreaterThan(0);
    expect(newestFailed.map(({ conversationId }) => conversationId)).toContain(line.conversationId);
  });

  test("no address yet: it waits, and goes out when the shopper has written one", async () => {
    const visitor = await makeVisitor(shop);
    const { line, says } = await answered(visitor, { asks: "a person please" });
    await sendAnswerMail(shop.id, line);
    expect(await rowOf(line)).toMatchObject({ state: "queued", error: "no-address" });
    expect(await inShop(shop.id, (sql) => mails.unsent(sql, shop.id, NOON))).toMatchObject({
      withoutAddress: 1,
    });

    await says("to late@example.com please");
    await sendAnswerMail(shop.id, line);
    expect(mailbox.mails.at(-1)?.to).toEqual(["late@example.com"]);
  });

  test("a conversation that was erased meanwhile: nothing is sent, and nothing of it is left", async () => {
    const customerId = CustomerId(randomUUID());
    const { line } = await answered(await makeVisitor(shop, customerId));
    const chat = { customerIds: [customerId], conversationIds: [line.conversationId] };
    await inShop(shop.id, (sql) => personalData.removeChats(sql, shop.id, chat));
    const before = mailbox.mails.length;
    await sendAnswerMail(shop.id, line);
    expect(mailbox.mails).toHaveLength(before);
    expect(await rowOf(line)).toBeNull();
  });

  test("a shop that has left: nothing is sent in its name", async () => {
    const { line } = await answered(await makeVisitor(shop));
    await inShop(shop.id, (sql) => shops.markUninstalled(sql, shop.id, NOON));
    const before = mailbox.mails.length;
    await sendAnswerMail(shop.id, line);
    await shops.markInstalled(shop.id, "", NOON);
    expect(mailbox.mails).toHaveLength(before);
    expect(await rowOf(line)).toMatchObject({ state: "failed", error: "shop-left" });
  });
});

test("mail is on where a server is named", () => {
  expect(mailIsOn()).toBe(true);
});
