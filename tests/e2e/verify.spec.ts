import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { poll } from "../support/poll.ts";
import { startStack, type Reply, type Shop, type StackWithSandbox, type Visitor } from "../support/stack.ts";
import { RECORDS } from "./records.ts";
import { barriersIn } from "./support-axe.ts";
import { barriers, deskOf } from "./support-inbox.ts";
import { errorsIn } from "./support-logs.ts";
import { chatOn, newShopper, type Chat } from "./support-shopper.ts";

const VERA = "vera@example.com";
const MINUTE = 60_000;
const MAIL_MS = 15_000;
const LIMIT_MS = 60_000;
/** Orders of one shop by one e-mail, so that the limit of an order is not met. */
const MANY = Array.from({ length: 12 }, (_, n) => ({
  ...{ id: `9${100 + n}`, name: `#5${100 + n}`, email: VERA, total: "10.00", financialStatus: "PAID" },
}));
const [FIRST] = RECORDS.orders;
const TRACKED = {
  ...FIRST,
  fulfillments: [
    { trackingNumber: "JD014", trackingUrl: "https://parcels.example/JD014", trackingCompany: "DHL" },
  ],
};

let stack: StackWithSandbox;
let shop: Shop;
let browser: Browser;

beforeAll(async () => {
  stack = await startStack({ env: { BATON_TRUSTED_PROXIES: "1" } });
  await stack.sandbox.installShop({ domain: "north.myshopify.com", name: "North" });
  shop = await stack.installShop({ domain: "north.myshopify.com" });
  await shop.seed({ ...RECORDS, orders: [TRACKED, ...MANY] });
  browser = await launchBrowser({ tlsPort: stack.sandbox.tlsPort });
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

/** The code of the first mail after the first `count`. */
async function codeAfter(count: number): Promise<string> {
  await poll("The mail with the code", MAIL_MS, async () => stack.sandbox.mails().length > count);
  return /^(\d{6})$/m.exec(stack.sandbox.mails()[count]?.text ?? "")?.[1] ?? "";
}

/** A visitor who asks for an order from an address of their own. */
async function asker() {
  const visitor = await shop.visitor();
  const address = `203.0.113.${(addresses += 1)}`;
  await visitor.post("where is my order #4521");
  const to = (path: string, body: Record<string, string>): Promise<Reply> => {
    const sent = { clientId: randomUUID(), conversationId: visitor.conversationId(), ...body };
    return visitor.request("POST", path, sent, { "x-forwarded-for": address });
  };
  return {
    visitor,
    ask: (order: string, email: string) => to("/chat/verify", { order, email }),
    enter: (code: string) => to("/chat/verify/code", { code }),
  };
}
let addresses = 0;

const lines = async (visitor: Visitor): Promise<string> =>
  (await visitor.request("GET", `/chat/events?conversation=${visitor.conversationId()}&after=0&wait=0`)).body;

const card = ({ dialog }: Chat) => dialog.getByRole("group", { name: "Confirm an order" });

describe("a shopper shows that an order is theirs", () => {
  test(
    "asks, enters the code from the mail, is told where it is; the agent sees the level come and end",
    async () => {
      const context = await newShopper(browser);
      const page = await context.newPage();
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.goto("https://north.myshopify.com/");
      const chat = chatOn(page, "North");
      await chat.open();
      await chat.say("Where is my order #4521?");
      await card(chat).getByRole("button", { name: "Confirm my order" }).click();
      const before = stack.sandbox.mails().length;
      await card(chat).getByRole("textbox", { name: "The e-mail address you ordered with" }).fill(VERA);
      await card(chat).getByRole("button", { name: "Send me a code" }).click();
      const code = await codeAfter(before);
      expect(stack.sandbox.mails()[before]).toMatchObject({
        to: [VERA],
        subject: "Your code for the chat with North",
      });

      const desk = await deskOf(browser, shop, "Dana");
      await desk.button("More").click();
      await desk.app.getByText("All", { exact: true }).click();
      await desk.row("Visitor").click();
      const badge = desk.app.locator(".bt-verified");
      await badge.getByText("Not verified").waitFor();

      await card(chat).getByRole("textbox", { name: "Code from the e-mail" }).fill(code);
      await card(chat).getByRole("button", { name: "Confirm", exact: true }).click();
      await card(chat)
        .getByText(/^Order #4521 is confirmed until/)
        .waitFor();
      await chat.line(/Order #4521 is marked fulfilled\. Its tracking number is JD014 \(DHL\)/).waitFor();
      expect(await barriersIn(page, "baton-chat")).toEqual([]);
      await badge.getByText("Code: #4521").waitFor();
      await desk.app.getByText(/^Order #4521 confirmed with the code from its e-mail/).waitFor();
      expect(await barriers(desk)).toEqual([]);

      await stack.advance(31 * MINUTE);
      await chat.say("And where is my order #4521 now?");
      await card(chat).getByRole("button", { name: "Confirm my order" }).waitFor();
      await badge.getByText("Not verified").waitFor();
      expect(desk.troubles).toEqual([]);
      for (const it of [context, desk.context]) await it.close();
    },
    LIMIT_MS,
  );

  test("while waiting, the parcel of the order is told at once, and again only to who has shown it", async () => {
    const [theirs, stranger] = [await asker(), await asker()];
    for (const { visitor } of [theirs, stranger]) await visitor.askForPerson();
    const before = stack.sandbox.mails().length;
    expect((await theirs.ask("4521", VERA)).status).toBe(201);
    expect((await theirs.enter(await codeAfter(before))).status).toBe(201);
    await stranger.visitor.post("where is my order #4521 now?");
    expect(await lines(theirs.visitor)).toMatch(/While you wait: order #4521 .* DHL, tracking number JD014/);
    await theirs.visitor.post("where is my order #4521 now?");
    expect((await lines(theirs.visitor)).match(/While you wait: order #4521/g)).toHaveLength(2);
    expect(await lines(stranger.visitor)).not.toContain("JD014");
  });
});

describe("nobody learns whether an order and an e-mail belong together", () => {
  test(
    "not from an answer, and not from its time",
    async () => {
      const asked = MANY.flatMap(({ name }) => [
        { kind: "right", order: name, email: VERA },
        { kind: "wrong", order: name, email: "eve@example.com" },
        { kind: "no such", order: `${name}99`, email: VERA },
      ]);
      const seen: { kind: string; ms: number; answer: string }[] = [];
      for (const { kind, order, email } of asked) {
        const it = await asker();
        const began = performance.now();
        const replies = [await it.ask(order, email), await it.enter("000000")];
        seen.push({ kind, ms: performance.now() - began, answer: JSON.stringify(replies.map(plain)) });
      }
      const [answer] = new Set(seen.map((one) => one.answer));
      expect(seen.filter((one) => one.answer !== answer)).toEqual([]);
      expect(answer).toContain("This code is not right or no longer good.");

      // Where the right ones took other work they would all lie on one side. By chance three of twelve do not so once in 10^5.
      const middle = seen.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.floor(seen.length / 2)] ?? 0;
      const slower = seen.filter(({ kind, ms }) => kind === "right" && ms > middle).length;
      expect([0, MANY.length]).not.toContain(slower);
    },
    LIMIT_MS,
  );

  test("after an hour's tries there is no more, from one address and for one visitor", async () => {
    const it = await asker();
    const replies: Reply[] = [];
    for (let n = 0; n < 6; n += 1) replies.push(await it.ask(`77${n}`, VERA));
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 409]);
    expect(replies.at(-1)?.body).toContain("too-many-codes");
  });

  test("bad input is refused with the field that is wrong", async () => {
    const it = await asker();
    const bad: [Reply, string][] = [
      [await it.ask("my order", VERA), "order: must be an order number such as #1001."],
      [await it.ask("4521", "vera"), "email: must be an e-mail address such as anna@example.com."],
      [await it.enter("12345"), "code: must be 6 digits."],
    ];
    for (const [{ status, body }, message] of bad)
      expect([status, JSON.parse(body)]).toEqual([400, { code: "invalid", message }]);
  });

  test("the servers said nothing of a code, an address or an error", () => {
    const codes = stack.sandbox.mails().flatMap(({ text }) => /^(\d{6})$/m.exec(text)?.[1] ?? []);
    expect(codes.length).toBeGreaterThan(2);
    expect(codes.filter((code) => new RegExp(`\\b${code}\\b`).test(stack.logs()))).toEqual([]);
    expect(stack.logs()).not.toContain(VERA);
    expect(errorsIn(stack.logs())).toEqual([]);
  });
});

/** Without what differs from one line of a log to the next. */
function plain({ status, body, headers }: Reply): unknown {
  const { conversationId: _id, seq: _seq, at: _at, ...rest } = JSON.parse(body) as Record<string, unknown>;
  const { "date": _date, "content-length": _length, ...same } = headers;
  return { status, rest, same: Object.keys(same).toSorted() };
}
