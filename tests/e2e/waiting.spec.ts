import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { startStack, type Agent, type Shop, type StackWithSandbox } from "../support/stack.ts";
import { RECORDS } from "./records.ts";
import { errorsIn } from "./support-logs.ts";
import { chatOn, newShopper, type Chat } from "./support-shopper.ts";
import { waitingIn } from "./waiting-shopper.ts";

const HOME = "https://north.myshopify.com/";
const QUESTION = "When do I get my money back after a return?";
const ANSWER = /Refunds are paid back/;
const RETURNS = "Returns and refunds";

let stack: StackWithSandbox;
let shop: Shop;
let name: string;
let dana: Agent;
let browser: Browser;
let context: BrowserContext;
let chat: Chat;
let support: Record<string, unknown>;
let returnsId: string;

beforeAll(async () => {
  stack = await startStack();
  shop = await stack.installShop({ domain: "north.myshopify.com" });
  name = stack.sandbox.shops()[0]?.name ?? "";
  await shop.seed(RECORDS);
  dana = await shop.agent({ name: "Dana Reyes", role: "admin" });
  [support = {}] = await queues();
  await shop.configure({ queues: [support, { name: RETURNS }] });
  returnsId = String((await queues()).find((queue) => queue["name"] === RETURNS)?.["id"]);
  browser = await launchBrowser({ tlsPort: stack.sandbox.tlsPort });
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

beforeEach(async () => {
  context = await newShopper(browser);
  chat = await newTab();
  return () => context.close();
});

async function queues(): Promise<Record<string, unknown>[]> {
  const { body } = await dana.request("GET", "/agent/settings");
  return (JSON.parse(body) as { queues: Record<string, unknown>[] }).queues;
}

async function newTab(): Promise<Chat> {
  const page = await context.newPage();
  await page.goto(HOME);
  return chatOn(page, name);
}

const { card, says, gone } = waitingIn(() => chat);
const turn = (text: string, it = chat) => it.log.locator(".turn").getByText(text, { exact: true });

/** Asks for a person; the conversation that then waits. */
async function waiting(): Promise<string> {
  await chat.open();
  await chat.say("My tub arrived broken.");
  await chat.button("Talk to a person").click();
  await says(/^Number \d+ in line$/);
  const row = (await dana.inbox()).find(({ holder }) => holder === "queue");
  return row?.conversationId ?? "";
}

async function act(id: string, what: string, body: Record<string, unknown> = {}): Promise<void> {
  const { status, body: answer } = await dana.request("POST", `/agent/conversations/${id}/${what}`, body);
  expect([status, answer]).toEqual([200, answer]);
}

describe("a shopper who waits", () => {
  test("sees place and time, an update at least every 75 s, who reads, and then the answer", async () => {
    const id = await waiting();
    await says(new RegExp(`${String(support["name"])}$`));
    await says(/ min \(as of /);
    await says(/^Next update in /);
    await chat.say("It is the blue one.");
    await chat.line("It is the blue one.").getByText("Sent").waitFor();
    for (const n of [1, 2]) {
      await stack.advance(75_000);
      await chat.log.locator(".wait.update").filter({ hasText: /\d/ }).waitFor();
      await says(/^Next update in /);
      expect([n, await chat.log.locator(".wait.update").count()]).toEqual([n, 1]);
    }
    await dana.claim(id);
    await says("Dana Reyes is reading what you wrote");
    await dana.reply(id, "Hello, Dana here. A new tub is on its way.");
    await chat.line("A new tub is on its way.").waitFor();
    await gone();
    await dana.resolve(id);
  });

  test("leaves, has the assistant again, and is handed over a second time like the first", async () => {
    await waiting();
    await chat.button("Back to the assistant").click();
    await chat.button("Yes, go back").click();
    await turn("You have left the line").waitFor();
    await gone();
    await chat.say(QUESTION);
    await chat.line(ANSWER).waitFor();
    expect((await dana.inbox()).filter(({ holder }) => holder === "queue")).toEqual([]);
    await chat.button("Talk to a person").click();
    await says(/^Number \d+ in line$/);
    await chat.button("Back to the assistant").click();
    await chat.button("Yes, go back").click();
    await gone();
  });

  test("chooses e-mail, is told where the answer goes and within what time, and is not written to any more", async () => {
    const id = await waiting();
    await chat.button("E-mail me the answer").click();
    await chat.dialog.getByLabel("Your e-mail address").fill("ana@example.com");
    await chat.button("Send the answer there").click();
    await says("The answer comes by e-mail to ana@example.com");
    await chat.log
      .locator(".wait.confirmation")
      .filter({ hasText: /ana@example\.com/ })
      .waitFor();
    await stack.advance(300_000);
    await chat.say("One more thing: it is the blue one.");
    await chat.line("One more thing").getByText("Sent").waitFor();
    expect(await chat.log.locator(".wait.update").count()).toBe(0);
    await chat.page.reload();
    await says("The answer comes by e-mail to ana@example.com");
    await act(id, "claim");
    await dana.reply(id, "Hello, a new tub is on its way.");
    await gone();
    await dana.resolve(id);
  });

  test("is given back, passed on and handed back with a sentence each, and the card follows in every tab", async () => {
    const id = await waiting();
    const other = await newTab();
    await other.dialog.waitFor();
    const both = async (check: (it: Chat) => Promise<void>) => {
      for (const it of [chat, other]) await check(it);
    };
    await act(id, "claim");
    await both((it) => says("Dana Reyes is reading what you wrote", it));
    await act(id, "release");
    await both((it) => turn("Back in line", it).waitFor());
    await both((it) => says(new RegExp(`${String(support["name"])}$`), it));
    await act(id, "claim");
    await act(id, "transfer", { queueId: returnsId });
    await both((it) => turn(`Dana Reyes has passed you on to ${RETURNS}`, it).waitFor());
    await both((it) => says(new RegExp(`${RETURNS}$`), it));
    await act(id, "claim");
    await act(id, "hand-back");
    await both((it) => turn("Back with the assistant", it).waitFor());
    await gone();
    await chat.say(QUESTION);
    await chat.line(ANSWER).waitFor();
  });

  test("row 22: finds the wait as it was after a reload, on another page, and when the card's script was away", async () => {
    const id = await waiting();
    await chat.page.reload();
    await says(/^Number \d+ in line$/);
    await context.route("**/baton-wait.js", (route) => route.abort());
    await chat.page.goto(`${HOME}policies/refund-policy`);
    await chat.log.locator(".wait.estimate").waitFor();
    expect(await card().count()).toBe(0);
    await context.unroute("**/baton-wait.js");
    await stack.advance(75_000);
    await says(/^Number \d+ in line$/);
    await act(id, "claim");
    await dana.resolve(id);
  });

  test("of a team that is away is told when it is back", async () => {
    const inTwoDays = (new Date().getUTCDay() + 2) % 7;
    const hours = [{ days: [inTwoDays], from: "09:00", to: "17:00" }];
    await shop.configure({
      queues: [
        { ...support, hours },
        { id: returnsId, name: RETURNS, hours },
      ],
    });
    await waiting();
    await says(/^Closed now, back on \w{3}/);
    expect(
      await card()
        .getByText(/\d min/)
        .count(),
    ).toBe(0);
    await chat.button("Back to the assistant").click();
    await chat.button("Yes, go back").click();
    await gone();
    expect(errorsIn(stack.logs())).toEqual([]);
  });
});
