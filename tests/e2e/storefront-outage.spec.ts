import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { startStack, type Agent, type Shop, type StackWithSandbox } from "../support/stack.ts";
import { send } from "../support/request.ts";
import { RECORDS } from "./records.ts";
import { asOwner } from "./support-owner.ts";
import { chatOn, newShopper, type Chat } from "./support-shopper.ts";

/** What is waited for comes at once; a busy machine may take longer. */
const PATIENT = { timeout: 20_000 };

let stack: StackWithSandbox;
let shop: Shop;
let dana: Agent;
let browser: Browser;
let context: BrowserContext;
let chat: Chat;

beforeAll(async () => {
  stack = await startStack();
  shop = await stack.installShop({ domain: "north.myshopify.com" });
  await shop.seed(RECORDS);
  dana = await shop.agent({ name: "Dana Reyes" });
  browser = await launchBrowser({ tlsPort: stack.sandbox.tlsPort });
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

beforeEach(async () => {
  context = await newShopper(browser);
  const page = await context.newPage();
  await page.goto("https://north.myshopify.com/");
  chat = chatOn(page, stack.sandbox.shops()[0]?.name ?? "");
  await chat.open();
  return () => context.close();
});

/** How often the log holds this text. */
async function written(text: string): Promise<number> {
  return (await asOwner(stack.ownerDatabaseUrl, "select from events where text = $1", [text])).length;
}

/** A page that was loaded again has lost this mark. */
async function mark(): Promise<() => Promise<boolean>> {
  await chat.page.evaluate(() => (document.body.dataset["mark"] = "here"));
  return () => chat.page.evaluate(() => document.body.dataset["mark"] === "here");
}

const notSent = (text: string) => chat.line(text).getByText(/^Not sent yet/);
const isSent = (text: string) => notSent(text).waitFor({ state: "detached" });

/** Hands the conversation over and has Dana take it. */
async function withDana(): Promise<string> {
  await chat.button("Talk to a person").click();
  await chat.log.locator(".wait.engagement").waitFor();
  const id = (await dana.inbox()).find(({ holder }) => holder === "queue")?.conversationId ?? "";
  await dana.claim(id);
  await chat.line("Dana Reyes has joined").waitFor();
  return id;
}

describe("the bubble tells the truth about sending", () => {
  test("while the database is down it says not sent yet, and sends once when it is back", async () => {
    await chat.say("before the outage");
    await chat.line("Sent").waitFor();
    await stack.killDatabase();
    await chat.say("during the outage");
    await notSent("during the outage").waitFor();
    await chat.say("and one more");
    await notSent("and one more").waitFor();
    expect(await chat.log.getByText("Sending", { exact: true }).count()).toBe(0);

    await stack.restartDatabase();
    for (const text of ["during the outage", "and one more"]) {
      await isSent(text);
      await expect.poll(() => written(text), PATIENT).toBe(1);
      expect(await chat.line(text).count()).toBe(1);
    }
    const own = await chat.line(/ the outage|and one more/).allInnerTexts();
    expect(own.map((text) => /before|during|more/.exec(text)?.[0])).toEqual(["before", "during", "more"]);
  });

  test("without a network it says so, keeps what is written over a closed chat, and sends it once", async () => {
    await chat.say("with a network");
    await chat.line("Sent").waitFor();
    await context.setOffline(true);
    await chat.dialog.getByText("You are offline. What you write is kept and sent later.").waitFor();
    await chat.say("without a network");
    await notSent("without a network").waitFor();
    await chat.button("Close chat").click();
    await chat.open();
    await notSent("without a network").waitFor();
    expect(await written("without a network")).toBe(0);

    await context.setOffline(false);
    await isSent("without a network");
    await expect.poll(() => written("without a network"), PATIENT).toBe(1);
    expect(await chat.line("without a network").count()).toBe(1);
    expect(await chat.dialog.getByText("You are offline").count()).toBe(0);
  });

  test("what was not sent when the page was left is sent from the next one, once", async () => {
    await chat.say("on the first page");
    await chat.line("Sent").waitFor();
    await context.route("**/chat/messages", (route) => route.abort());
    await chat.say("left unsent");
    await notSent("left unsent").waitFor();
    await context.unroute("**/chat/messages");
    await chat.page.goto("https://north.myshopify.com/policies/refund-policy");
    await chat.dialog.waitFor();
    await isSent("left unsent");
    await expect.poll(() => written("left unsent"), PATIENT).toBe(1);
  });

  test("an answer that was lost on the way does not send the message twice", async () => {
    await chat.say("the first");
    await chat.line("Sent").waitFor();
    let lost = 0;
    await context.route("**/chat/messages", async (route) => {
      if (route.request().method() !== "POST" || lost > 0) return route.continue();
      lost += 1;
      const { authorization = "" } = await route.request().allHeaders();
      const headers = { authorization, "host": "baton.test", "x-forwarded-proto": "https" };
      const url = `${stack.appUrls[0] ?? ""}/chat/messages`;
      const reply = await send({ method: "POST", url, headers, body: route.request().postData() });
      expect(reply.status).toBe(201);
      return route.abort();
    });
    await chat.say("answered into the void");
    await chat.line("answered into the void").waitFor();
    await isSent("answered into the void");
    await chat.say("the third");
    await expect.poll(() => written("the third"), PATIENT).toBe(1);
    expect([lost, await written("answered into the void")]).toEqual([1, 1]);
    expect(await chat.line("answered into the void").count()).toBe(1);
  });
});

describe("a server that is killed", () => {
  test("the stream goes on without a reload, and misses nothing", async () => {
    const isSamePage = await mark();
    const id = await withDana();
    stack.kill(0, "SIGKILL");
    await stack.restart(0);
    for (const text of ["Back again.", "Are you still there?"])
      expect((await dana.reply(id, text)).status).toBe(201);
    await chat.line("Are you still there?").waitFor();
    await chat.say("Yes, I am.");
    await expect.poll(() => written("Yes, I am."), PATIENT).toBe(1);
    expect(await chat.line("Back again.").count()).toBe(1);
    expect(await isSamePage()).toBe(true);
  });

  test("what is written while it is down is sent when it is up", async () => {
    const isSamePage = await mark();
    await withDana();
    stack.kill(0, "SIGKILL");
    await chat.say("Is anybody there?");
    await notSent("Is anybody there?").waitFor();
    await stack.restart(0);
    await isSent("Is anybody there?");
    await expect.poll(() => written("Is anybody there?"), PATIENT).toBe(1);
    expect(await isSamePage()).toBe(true);
  });
});
