import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import type { ReceivedMail } from "../../sandbox/sandbox.ts";
import { poll } from "../support/poll.ts";
import { startStack, type Agent, type Shop, type StackWithSandbox, type Visitor } from "../support/stack.ts";
import { RECORDS } from "./records.ts";
import { errorsIn } from "./support-logs.ts";
import { asOwner } from "./support-owner.ts";
import { chatOn, newShopper } from "./support-shopper.ts";

const EVIL = `<img src=x onerror="parent.__xss=1;window.__xss=1">`;
const SHOP = `North ${EVIL}`;
const MAIL_MS = 15_000;

let stack: StackWithSandbox;
let shop: Shop;
let dana: Agent;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  stack = await startStack();
  await stack.sandbox.installShop({ domain: "north.myshopify.com", name: SHOP });
  shop = await stack.installShop({ domain: "north.myshopify.com" });
  await shop.seed(RECORDS);
  await shop.configure({ settings: { mode: "bot-only", replyHours: 6 } });
  dana = await shop.agent({ name: `Dana ${EVIL}` });
  browser = await launchBrowser({ tlsPort: stack.sandbox.tlsPort });
  context = await newShopper(browser);
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

/** The mails that came in after the first `count`, once there are so many. */
async function mailsAfter(count: number, many = 1): Promise<readonly ReceivedMail[]> {
  await poll("The mail", MAIL_MS, async () => stack.sandbox.mails().length >= count + many);
  return stack.sandbox.mails().slice(count);
}

const idOf = (visitor: Visitor) => visitor.conversationId() ?? "";

test("a shopper writes an address in the chat, an agent answers, and the mail leads back to the chat", async () => {
  const page = await context.newPage();
  await page.goto("https://north.myshopify.com/");
  const chat = chatOn(page, SHOP);
  await chat.open();
  await chat.say("The tub in my order #4521 came with a broken seal. I want to talk to a real person.");
  await chat.line(/by e-mail within 6 hours/).waitFor();
  await chat.say("maya@example.com");
  await chat.line("The answer goes to maya@example.com").waitFor();

  const id = (await dana.inbox()).find(({ answerBy }) => answerBy === "e-mail")?.conversationId ?? "";
  await dana.claim(id);
  const text = `Hello ${EVIL}\r\nBcc: all@example.com\r\n\r\n.\r\nA new tub leaves today.`;
  expect((await dana.reply(id, text)).status).toBe(201);
  const [mail] = await mailsAfter(0);

  expect(mail).toMatchObject({ from: "chat@baton.test", to: ["maya@example.com"] });
  expect(mail?.headers).not.toHaveProperty("bcc");
  expect(mail?.subject).toBe(`Your question to ${SHOP}: A damaged item, order #4521`.slice(0, 120));
  expect(mail?.text).toContain("Hello <img");
  expect(mail?.text).toContain("A new tub leaves today.");
  expect(mail?.html).not.toContain("<img");

  const box = await context.newPage();
  await box.goto("https://mailbox.test/");
  await box.getByRole("link", { name: "Your question to North" }).click();
  await box.getByText("A new tub leaves today.").first().waitFor();
  await box.frameLocator("iframe").getByText("A new tub leaves today.").waitFor();
  expect(await box.evaluate(() => (window as { __xss?: number }).__xss ?? null)).toBeNull();
  await box.locator("pre").getByRole("link", { name: "https://north.myshopify.com" }).click();
  // The chat was left open, so it is open here too.
  await chatOn(box, SHOP).line("A new tub leaves today.").waitFor();
  expect(errorsIn(stack.logs())).toEqual([]);
});

describe("an answer by e-mail", () => {
  async function waiting(text = "I want to talk to a person. I am noa@example.com"): Promise<Visitor> {
    const visitor = await shop.visitor();
    await visitor.post(text);
    await dana.claim(idOf(visitor));
    return visitor;
  }

  test("the lines of an agent are one mail each, in one thread, whatever the shopper's chat does", async () => {
    const visitor = await waiting();
    const before = stack.sandbox.mails().length;
    await dana.reply(idOf(visitor), "One moment.");
    await mailsAfter(before);
    const clientId = randomUUID();
    await dana.reply(idOf(visitor), "It leaves today.", { clientId });
    await dana.reply(idOf(visitor), "It leaves today.", { clientId });
    await stack.advance(60_000);
    const [one, two, ...more] = await mailsAfter(before, 2);
    expect(more).toEqual([]);
    expect(two?.headers["in-reply-to"]).toBe(one?.headers["message-id"]);
    expect(two?.to).toEqual(["noa@example.com"]);
  });

  test("while the mail server is away nothing is lost: it is tried again, and the home page says so until then", async () => {
    const visitor = await waiting();
    const before = stack.sandbox.mails().length;
    await stack.sandbox.mailbox.down(true);
    expect((await dana.reply(idOf(visitor), "It leaves today.")).status).toBe(201);
    await poll("The first try", MAIL_MS, async () => stack.logs().includes('"msg":"mail not sent"'));
    const page = await context.newPage();
    await page.goto("https://admin.shopify.com/store/north/apps/baton/app");
    await page.frameLocator("#app").getByText("1 e-mail could not be sent yet and is tried again").waitFor();
    await page.close();
    await stack.sandbox.mailbox.down(false);
    await stack.advance(60_000);
    expect(await mailsAfter(before)).toHaveLength(1);
  });

  test("a receiver that refuses is given up, and the home page leads to the conversation", async () => {
    const visitor = await waiting();
    stack.sandbox.mailbox.refuse(550);
    await dana.reply(idOf(visitor), "It leaves today.");
    await poll("The refusal", MAIL_MS, async () => stack.logs().includes("EENVELOPE 550"));
    stack.sandbox.mailbox.refuse(null);
    expect(stack.logs()).not.toContain("noa@example.com");
    const page = await context.newPage();
    await page.goto("https://admin.shopify.com/store/north/apps/baton/app");
    const app = page.frameLocator("#app");
    await app.getByText("The receiver refused the address.").waitFor();
    await app.getByRole("link", { name: "Open the conversation" }).click();
    await app.getByRole("log").getByText("It leaves today.").waitFor();
    await page.close();
  });

  test("an erased shopper's mail is not sent, and nothing of it is left", async () => {
    const visitor = await shop.visitor({ customerId: "7001" });
    await visitor.post("I want to talk to a person. I am vera@example.com");
    await dana.claim(idOf(visitor));
    await stack.sandbox.mailbox.down(true);
    await dana.reply(idOf(visitor), "It leaves today.");
    const body = { shop_domain: shop.domain, customer: { id: 7001 }, orders_to_redact: [] };
    expect((await shop.webhook("customers/redact", body)).status).toBe(200);
    await stack.advance(1_000);
    const before = stack.sandbox.mails().length;
    await stack.sandbox.mailbox.down(false);
    await stack.advance(120_000);
    expect(stack.sandbox.mails()).toHaveLength(before);
    const rows = await asOwner(stack.ownerDatabaseUrl, "select from mails where conversation_id = $1", [
      idOf(visitor),
    ]);
    expect(rows).toEqual([]);
  });

  test("a shopper who waits in a queue chooses it, and the answer comes to the address they gave", async () => {
    await shop.configure({ settings: { mode: "hybrid" } });
    const visitor = await shop.visitor();
    await visitor.askForPerson();
    const choice = { clientId: randomUUID(), conversationId: idOf(visitor), email: "kim@example.com" };
    expect((await visitor.request("POST", "/chat/mail", choice)).status).toBe(201);
    const evil = { ...choice, clientId: randomUUID(), email: "kim@example.com\r\nBcc: all@example.com" };
    expect((await visitor.request("POST", "/chat/mail", evil)).status).toBeGreaterThanOrEqual(400);
    const before = stack.sandbox.mails().length;
    await dana.claim(idOf(visitor));
    expect((await dana.reply(idOf(visitor), "Hello Kim.")).status).toBe(201);
    expect((await mailsAfter(before))[0]?.to).toEqual(["kim@example.com"]);
  });
});

describe("without a mail server", () => {
  let bare: StackWithSandbox;
  let own: Browser;
  let south: Shop;
  beforeAll(async () => {
    bare = await startStack({ env: { SMTP_URL: "", MAIL_FROM: "" } });
    south = await bare.installShop({ domain: "south.myshopify.com" });
    own = await launchBrowser({ tlsPort: bare.sandbox.tlsPort });
  });
  afterAll(async () => {
    await own.close();
    await bare.stop();
  });

  test("an answer stays in the chat, and the merchant who promises e-mails is told that none goes out", async () => {
    await south.configure({ settings: { mode: "bot-only" } });
    const agent = await south.agent();
    const visitor = await south.visitor();
    await visitor.post("I want to talk to a person. I am maya@example.com");
    await agent.claim(idOf(visitor));
    expect((await agent.reply(idOf(visitor), "Hello.")).status).toBe(201);
    expect(await asOwner(bare.ownerDatabaseUrl, "select from mails")).toEqual([]);
    const page = await (await newShopper(own)).newPage();
    await page.goto("https://admin.shopify.com/store/south/apps/baton/app");
    await page.frameLocator("#app").getByText("and none can be sent").waitFor();
  });

  test("nobody who waits can choose an e-mail", async () => {
    await south.configure({ settings: { mode: "hybrid" } });
    const visitor = await south.visitor();
    await visitor.askForPerson();
    const choice = { clientId: randomUUID(), conversationId: idOf(visitor), email: "kim@example.com" };
    expect((await visitor.request("POST", "/chat/mail", choice)).status).toBe(409);
  });
});
