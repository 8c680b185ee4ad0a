import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openMailbox, type Mailbox } from "../../sandbox/mail/mailbox.ts";
import { openMailer, type Mail, type Mailer } from "./mailer.ts";

const NOON = new Date("2026-03-02T12:00:00Z");
const mail: Mail = {
  to: "maya@example.com",
  fromName: "North & Søn 🧶",
  subject: "Your question to North: A damaged item, order #4520, ağır hasarlı",
  text: `Hello Maya,\n\n${"a long line of words ".repeat(20)}\n.\nFrom here on = and ü.`,
  html: "<p>Hello <b>Maya</b></p>",
  id: "c-1.7",
  after: [],
  date: NOON,
};

let mailbox: Mailbox;
let mailer: Mailer;
beforeAll(async () => {
  mailbox = await openMailbox(() => NOON);
  mailer = openMailer({ url: mailbox.url, from: "chat@north.example" });
});
afterAll(async () => {
  mailer.close();
  await mailbox.close();
});
beforeEach(() => mailbox.refuse(null));

const newest = () => mailbox.mails.at(-1);

test("a mail arrives as it was written, in plain text and in HTML, from the shop's name", async () => {
  expect(await mailer.send(mail)).toEqual({ ok: true, value: null });
  expect(newest()).toMatchObject({
    from: "chat@north.example",
    to: ["maya@example.com"],
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
  });
  expect(newest()?.headers["from"]).toMatch(/^"?North & Søn 🧶"? <chat@north\.example>$/);
  expect(newest()?.headers["date"]).toBe("Mon, 02 Mar 2026 12:00:00 +0000");
});

test("the same mail has the same id each time, and names those that it follows", async () => {
  await mailer.send(mail);
  await mailer.send(mail);
  const ids = mailbox.mails.slice(-2).map(({ headers }) => headers["message-id"]);
  expect(ids).toEqual(["<c-1.7@north.example>", "<c-1.7@north.example>"]);
  expect(newest()?.headers).not.toHaveProperty("in-reply-to");

  await mailer.send({ ...mail, id: "c-1.9", after: ["c-1.5", "c-1.7"] });
  expect(newest()?.headers).toMatchObject({
    "message-id": "<c-1.9@north.example>",
    "in-reply-to": "<c-1.7@north.example>",
    "references": "<c-1.5@north.example> <c-1.7@north.example>",
  });
});

const INJECTED = "x\r\nBcc: all@example.com\r\n\r\nEvil";
const injections: [string, Partial<Mail>][] = [
  ["the subject", { subject: INJECTED }],
  ["the name", { fromName: INJECTED }],
  ["the name, as an address list", { fromName: `"x" <all@example.com>, North` }],
  ["the text", { text: `.\r\n${INJECTED}` }],
  ["the id", { id: INJECTED }],
  ["what it follows", { after: [INJECTED] }],
];
test.for(injections)("no header comes out of %s, and nobody else gets it", async ([, patch]) => {
  const before = mailbox.mails.length;
  await mailer.send({ ...mail, ...patch });
  for (const { headers, to, from } of mailbox.mails.slice(before)) {
    expect(headers).not.toHaveProperty("bcc");
    expect([from, ...to]).toEqual(["chat@north.example", "maya@example.com"]);
    expect(headers["from"]).toMatch(/<chat@north\.example>$/);
  }
  expect(mailbox.mails).toHaveLength(before + 1);
});

const addresses = [
  "maya@example.com\r\nRCPT TO:<all@example.com>",
  "maya@example.com, all@example.com",
  "maya@example.com all@example.com",
  "list: maya@example.com, all@example.com;",
  "Maya <maya@example.com>",
  "maya",
  "",
];
test.for(addresses)("what is not one address gets no mail: %j", async (to) => {
  const before = mailbox.mails.length;
  expect(await mailer.send({ ...mail, to })).toMatchObject({ error: { code: "refused", why: "EADDRESS" } });
  expect(mailbox.mails).toHaveLength(before);
});

const answers: [number, "refused" | "down"][] = [
  [550, "refused"],
  [451, "down"],
];
test.for(answers)("an answer of %i is %s, told without the address", async ([code, as]) => {
  mailbox.refuse(code);
  expect(await mailer.send(mail)).toEqual({ ok: false, error: { code: as, why: `EENVELOPE ${code}` } });
});

test("a server that is away is told as such, and used again when it is back", async () => {
  await mailbox.down(true);
  expect(await mailer.send(mail)).toMatchObject({ ok: false, error: { code: "down" } });
  await mailbox.down(false);
  expect(await mailer.send(mail)).toMatchObject({ ok: true });
});

test("a server that says nothing holds nobody up who closes", async () => {
  const silent = createServer();
  const connected = once(silent, "connection");
  await once(silent.listen(0, "127.0.0.1"), "listening");
  const { port } = silent.address() as AddressInfo;
  const waiting = openMailer({ url: `smtp://127.0.0.1:${port}`, from: "chat@north.example" });
  const sending = waiting.send(mail);
  const [socket] = (await connected) as [Socket];
  waiting.close();
  expect(await sending).toMatchObject({ ok: false, error: { code: "down" } });
  socket.destroy();
  silent.close();
});
