import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { startStack, type Shop, type StackWithSandbox } from "../support/stack.ts";
import { RECORDS } from "./records.ts";

/** Shopify's package answers a browser that calls itself headless with 410. */
const USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

let stack: StackWithSandbox;
let shop: Shop;
let browser: Browser;
let page: Page;
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
  troubles = [];
  page.on("pageerror", ({ message }) => troubles.push(message));
  return () => context.close();
});

async function open(path: string) {
  await page.goto(`https://admin.shopify.com/store/north/apps/baton/app${path}`);
  return page.frameLocator("#app");
}

/** What axe finds against WCAG 2.2 AA, as sentences. */
async function barriers(): Promise<string[]> {
  const frame = page.frames().find((it) => it.url().startsWith("https://baton.test/"));
  if (!frame) throw new Error("The app is not on the page");
  await frame.evaluate(AXE);
  const found = await frame.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    `axe.run(document, { runOnly: ${JSON.stringify(WCAG)} })`,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe("the inbox in the admin", () => {
  test("an agent takes and answers a conversation without a mouse, with the block on top, and the shopper reads it", async () => {
    const visitor = await shop.visitor({ customerId: "7002" });
    await visitor.post("Can I talk to a real person about my order #4521?");
    const app = await open("/inbox");
    await app.getByRole("button", { name: /Noah Berg.*4521/ }).waitFor();
    await app.getByRole("button", { name: /^Waiting/ }).press("j");
    const block = app.getByRole("region", { name: "What you need to know" });
    for (const heading of [
      "Customer",
      "Issue",
      "Bot tried",
      "Sentiment",
      "Trigger",
      "Collected",
      "Suggested response",
    ])
      await block.getByText(heading, { exact: true }).waitFor();
    expect(await barriers()).toEqual([]);

    await app.getByRole("button", { name: /^Waiting/ }).press("c");
    const composer = app.getByRole("textbox", { name: "Write to Noah Berg" });
    await composer.waitFor();
    await block.getByRole("button", { name: "Use" }).press("Enter");
    await composer.press("Enter");

    const stream = await visitor.stream();
    const answer = await stream.until(({ author, text }) => author === "agent" && text !== undefined);
    expect(answer.text).toMatch(/^Hi Noah/);
    expect(answer.text).not.toContain("Why:");
    await app.getByRole("button", { name: "Resolve", exact: true }).click();
    await app.getByText("Customer kept").click();
    await stream.until(({ type }) => type === "conversation.resolved");
    expect(troubles).toEqual([]);
  });

  test("a message written without a network says so, is kept, and arrives once", async () => {
    const visitor = await shop.visitor();
    await visitor.askForPerson();
    const stream = await visitor.stream();
    const app = await open("/inbox");
    await app.getByRole("button", { name: /Visitor/ }).click();
    await app.getByRole("button", { name: "Claim" }).first().click();
    const composer = app.getByRole("textbox");
    await composer.waitFor();

    await page.context().setOffline(true);
    await composer.fill("One moment, I am looking.");
    await composer.press("Enter");
    await app.getByText("Not sent yet.").waitFor();
    await page.context().setOffline(false);

    await stream.until(({ author }) => author === "agent");
    await app.getByText("Not sent yet.").waitFor({ state: "detached" });
    expect(
      stream.lines.filter(({ author, type }) => author === "agent" && type === "message.posted"),
    ).toHaveLength(1);
  });
});

describe("the settings in the admin", () => {
  test("a text that promises a wait without a number is refused while it is typed", async () => {
    const app = await open("/texts");
    await app.getByRole("textbox", { name: "Up to … minutes", exact: true }).fill("Somebody comes soon.");
    await app.getByText("This text must name a number: use one of {high}.").waitFor();
  });

  test.for(["", "/triggers", "/texts", "/knowledge", "/team"])(
    "nobody is kept out of /app%s: WCAG 2.2 AA",
    async (path) => {
      const app = await open(path);
      await app.locator("h1").first().waitFor();
      expect([await barriers(), troubles]).toEqual([[], []]);
    },
  );
});
