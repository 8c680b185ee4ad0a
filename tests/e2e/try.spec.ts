import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { startStack, type Shop, type StackWithSandbox } from "../support/stack.ts";
import { RECORDS } from "./records.ts";
import { barriersIn } from "./support-axe.ts";
import { USER_AGENT } from "./support-shopper.ts";

let stack: StackWithSandbox;
let shop: Shop;
let browser: Browser;
let page: Page;
let app: FrameLocator;
let troubles: string[];

beforeAll(async () => {
  stack = await startStack();
  shop = await stack.installShop({ domain: "north.myshopify.com" });
  await shop.seed(RECORDS);
  browser = await launchBrowser({ tlsPort: stack.sandbox.tlsPort });
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

beforeEach(async () => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, userAgent: USER_AGENT });
  page = await context.newPage();
  app = page.frameLocator("#app");
  troubles = [];
  page.on("pageerror", ({ message }) => troubles.push(message));
  return async () => {
    await context.close();
    expect(troubles).toEqual([]);
  };
});

async function open(path: string): Promise<void> {
  await page.goto(`https://admin.shopify.com/store/north/apps/baton/app${path}`);
  await app.locator("h1").first().waitFor();
}

async function barriers(): Promise<string[]> {
  const frame = page.frames().find((it) => it.url().startsWith("https://baton.test/"));
  if (!frame) throw new Error("The app is not on the page");
  return barriersIn(frame, "body");
}

test("a message tried with the keyboard says which rule fires and on which words", async () => {
  await open("/triggers/try");
  await app.getByRole("textbox", { name: "Try a message" }).fill("This is fr4ud and I want my money back");
  await page.keyboard.press("Control+Enter");
  await app.getByText("Handed to a person").waitFor();
  await app.getByText(/^Rule \d+: Serious words/).waitFor();
  await app.getByText("“fr4ud”").waitFor();
  expect(await barriers()).toEqual([]);
});

test("a replay of another starting point opens the conversations behind each number", async () => {
  const visitor = await shop.visitor();
  await visitor.post("What dosage of magnesium is right while I am pregnant?");
  await (await shop.visitor()).post("How long does shipping take?");
  await open("/triggers/try");
  await app.getByRole("combobox", { name: "Rules to try" }).selectOption("trade-supplements");
  await app.getByRole("button", { name: "Replay" }).click();
  await app.getByText("2 conversations replayed", { exact: false }).waitFor();
  await app.getByRole("button", { name: /^Only with these rules\s*1/ }).click();
  await app.getByRole("link", { name: /dosage of magnesium/ }).waitFor();
  await app.getByText(/handed over at line 1: Regulated topics/).waitFor();
  expect(await barriers()).toEqual([]);
});

test("the home page says what fits the shop, and the mode is kept once saved", async () => {
  await open("/");
  await app.getByText(/are too few to advise you/).waitFor();
  await app.getByRole("radio", { name: "Assistant, with e-mail behind it" }).check({ force: true });
  await app.getByRole("spinbutton", { name: "Hours until the reply" }).fill("100");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await app.getByText(/72/).first().waitFor();
  await app.getByRole("spinbutton", { name: "Hours until the reply" }).fill("12");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved", { exact: true }).waitFor();
  await open("/");
  expect(await app.getByRole("spinbutton", { name: "Hours until the reply" }).inputValue()).toBe("12");
});
