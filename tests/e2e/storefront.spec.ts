import type { Browser, BrowserContext, Response } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { startStack, type Agent, type Shop, type StackWithSandbox } from "../support/stack.ts";
import { RECORDS } from "./records.ts";
import { barriersIn } from "./support-axe.ts";
import { errorsIn } from "./support-logs.ts";
import { layoutShift, places, scriptBytes } from "./support-measure.ts";
import { asOwner } from "./support-owner.ts";
import { chatOn, focused, newShopper, pressUntil, type Chat } from "./support-shopper.ts";

const HOME = "https://north.myshopify.com/";
const QUESTION = "When do I get my money back after a return?";
const ANSWER = /Refunds are paid back/;
const LOADER_BYTES = 3_000;
const ALL_SCRIPT_BYTES = 10 * 1_024;

/** What is waited for comes at once; a busy machine may take longer. */
const PATIENT = { timeout: 20_000 };

let stack: StackWithSandbox;
let shop: Shop;
let name: string;
let dana: Agent;
let browser: Browser;
let context: BrowserContext;
let chat: Chat;
let troubles: string[];

beforeAll(async () => {
  stack = await startStack();
  shop = await stack.installShop({ domain: "north.myshopify.com" });
  name = stack.sandbox.shops()[0]?.name ?? "";
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
  troubles = [];
  context.on("weberror", (error) => troubles.push(error.error().message));
  chat = await newTab();
  return () => context.close();
});

async function newTab(): Promise<Chat> {
  const page = await context.newPage();
  await page.goto(HOME);
  return chatOn(page, name);
}

/** The conversation that this shopper waits in. */
async function waitingId(): Promise<string> {
  const row = (await dana.inbox()).find(({ holder }) => holder === "queue");
  return row?.conversationId ?? "";
}

describe("a shopper on the shop's own page", () => {
  test("asks, is answered with its source, asks for a person, is told who comes and when, is helped, and rates", async () => {
    await chat.open();
    await chat.say(QUESTION);
    await chat.line(ANSWER).waitFor();
    const source = chat.line(ANSWER).getByRole("link", { name: /refund/i });
    expect(await source.getAttribute("href")).toBe("https://north.myshopify.com/policies/refund-policy");
    await chat.button("That helped").click();
    await chat.log.getByText("Good to know, thank you.").waitFor();

    await chat.button("Talk to a person").click();
    await chat.line("I would like to talk to a person.").waitFor();
    for (const kind of ["confirmation", "estimate", "engagement"])
      await chat.log.locator(`.wait.${kind}`).waitFor();
    expect(await chat.log.locator(".wait.estimate").innerText()).toMatch(/\d/);
    await chat.dialog.getByText(/^Number 1 in line/).waitFor();
    expect(await chat.button("Talk to a person").count()).toBe(0);

    const id = await waitingId();
    await dana.claim(id);
    await chat.line("Dana Reyes has joined").waitFor();
    await chat.dialog.getByText("Dana Reyes is here").waitFor();
    await dana.reply(id, "Hello, Dana here. What happened?");
    await chat.line("Hello, Dana here. What happened?").waitFor();
    await dana.resolve(id);
    await chat.line(/Dana Reyes has finished this chat/).waitFor();
    await chat.dialog.getByRole("radio", { name: "4 of 5" }).check();
    await chat.button("Send rating").click();
    await chat.line("You gave this chat 4 of 5").waitFor();
    expect((await dana.inbox()).find(({ conversationId }) => conversationId === id)).toMatchObject({
      rating: 4,
    });
    expect(troubles).toEqual([]);
  });

  test("answers an offer of a person with no, goes on, and with yes is handed over", async () => {
    await chat.open();
    await chat.say("Which mushroom coffee goes with a ketogenic diet in the Arctic?");
    await chat.button("No, thanks").click();
    await chat.button("No, thanks").waitFor({ state: "detached" });
    await chat.say(QUESTION);
    await chat.line(ANSWER).waitFor();

    const other = chatOn(await (await newShopper(browser)).newPage(), name);
    await other.page.goto(HOME);
    await other.open();
    await other.say("Which mushroom coffee goes with a ketogenic diet in the Arctic?");
    await other.button("Yes, a person please").click();
    await other.log.locator(".wait.engagement").waitFor();
    await other.page.context().close();
    await dana.claim(await waitingId());
  });
});

describe("without a mouse, and for a screen reader", () => {
  test("everything is reached with the keyboard, and the focus is never lost", async () => {
    const { page } = chat;
    await chat.bubble.waitFor();
    await pressUntil(page, "Tab", `Chat with ${name}`);
    await page.keyboard.press("Enter");
    await chat.dialog.waitFor();
    await expect.poll(() => focused(page), PATIENT).toBe("Message");
    await page.keyboard.type(QUESTION);
    await page.keyboard.press("Enter");
    await chat.line(ANSWER).waitFor();
    expect(await focused(page)).toBe("Message");

    await page.keyboard.press("Escape");
    await chat.dialog.waitFor({ state: "hidden" });
    expect(await focused(page)).toBe(`Chat with ${name}`);
    expect(await chat.bubble.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("Space");
    await chat.dialog.waitFor();

    await pressUntil(page, "Shift+Tab", "That helped");
    await page.keyboard.press("Enter");
    await chat.log.getByText("Good to know, thank you.").waitFor();
    expect(await focused(page)).toBe("Message");
    await pressUntil(page, "Shift+Tab", "Talk to a person");
    await page.keyboard.press("Enter");
    await chat.log.locator(".wait.engagement").waitFor();
    expect(await focused(page)).toBe("Message");
    await pressUntil(page, "Shift+Tab", "Close chat");
    await page.keyboard.press("Enter");
    await chat.dialog.waitFor({ state: "hidden" });
    expect(await focused(page)).toBe(`Chat with ${name}`);
    await dana.claim(await waitingId());
  });

  test("nobody is kept out: WCAG 2.2 AA with an answer, while waiting, with an agent, and while rating", async () => {
    const barriers = () => barriersIn(chat.page, "baton-chat");
    await chat.bubble.waitFor();
    expect(await barriers()).toEqual([]);
    await chat.open();
    await chat.say(QUESTION);
    await chat.button("That helped").waitFor();
    expect(await barriers()).toEqual([]);
    await chat.button("Talk to a person").click();
    await chat.log.locator(".wait.engagement").waitFor();
    expect(await barriers()).toEqual([]);
    const id = await waitingId();
    await dana.claim(id);
    await dana.reply(id, "Read https://north.myshopify.com/policies/refund-policy first.");
    await chat.line(/first\.$/).waitFor();
    expect(await barriers()).toEqual([]);
    await dana.resolve(id);
    await chat.button("Send rating").waitFor();
    expect(await barriers()).toEqual([]);
  });
});

describe("over pages and tabs", () => {
  test("a reload and another page keep the conversation, each line once, and whether it was open", async () => {
    await chat.open();
    await chat.say(QUESTION);
    await chat.line(ANSWER).waitFor();
    for (const go of [() => chat.page.reload(), () => chat.page.goto(`${HOME}policies/refund-policy`)]) {
      await go();
      await chat.dialog.waitFor();
      await chat.line(ANSWER).waitFor();
      expect([await chat.line(QUESTION).count(), await chat.line(ANSWER).count()]).toEqual([1, 1]);
    }
    await chat.box.fill("half a thou");
    await chat.button("Close chat").click();
    await chat.page.goto(HOME);
    await chat.bubble.waitFor();
    expect(await chat.dialog.isVisible()).toBe(false);
    await chat.open();
    await chat.line(ANSWER).waitFor();
    expect(await chat.box.inputValue()).toBe("half a thou");
  });

  test("two tabs show each line once, whichever of them it was written in", async () => {
    await chat.open();
    const other = await newTab();
    await other.open();
    await chat.say("from the first tab");
    await other.line("from the first tab").waitFor();
    await other.say("from the second tab");
    await chat.line("from the second tab").waitFor();
    await chat.button("Talk to a person").click();
    for (const tab of [chat, other]) {
      await tab.log.locator(".wait.engagement").waitFor();
      for (const text of ["from the first tab", "from the second tab", "I would like to talk to a person."])
        expect(await tab.line(text).count(), text).toBe(1);
    }
    const twice = "select text from events where text like 'from the % tab' order by at";
    expect(await asOwner(stack.ownerDatabaseUrl, twice)).toHaveLength(2);

    for (const tab of [chat, other]) await tab.button("Close chat").click();
    const id = await waitingId();
    await dana.claim(id);
    await dana.reply(id, "Hello to both of you");
    // That Dana has joined, and what she wrote.
    for (const { page } of [chat, other])
      await page.getByRole("button", { name: `Chat with ${name}, 2 new` }).waitFor();
    await other.open();
    expect(await other.line("Hello to both of you").count()).toBe(1);
  });
});

describe("what the page pays", () => {
  test("before the chat is opened there is the loader alone, and nothing on the page ever moves", async () => {
    const page = await context.newPage();
    const seen: Response[] = [];
    page.on("response", (response) => seen.push(response));
    await page.goto(HOME, { waitUntil: "networkidle" });
    const mine = chatOn(page, name);
    await mine.bubble.waitFor();
    const ours = () => seen.filter((it) => /\/extensions\/|baton/.test(it.url()));
    const files = ours().map((it) => new URL(it.url()).pathname.split("/").at(-1));
    expect(files.sort()).toEqual(["baton-bubble.css", "baton-loader.js"]);
    expect(await scriptBytes(ours())).toBeLessThanOrEqual(LOADER_BYTES);

    const before = await places(page);
    await mine.open();
    await mine.say(QUESTION);
    await mine.line(ANSWER).waitFor();
    expect(await scriptBytes(ours())).toBeLessThanOrEqual(ALL_SCRIPT_BYTES);
    expect(await layoutShift(page)).toBe(0);
    expect(await places(page)).toBe(before);
    expect(errorsIn(stack.logs())).toEqual([]);
  });
});
