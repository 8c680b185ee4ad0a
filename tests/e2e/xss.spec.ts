import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { startStack, type Agent, type Shop, type StackWithSandbox } from "../support/stack.ts";
import { RECORDS } from "./records.ts";
import { chatOn, newShopper } from "./support-shopper.ts";

/** Each of these sets the trap if it is ever taken for markup or followed as a script. */
const PAYLOADS = [
  `<img src=x onerror="window.__xss=1">`,
  `<script>window.__xss=2</script>`,
  `"><svg onload=window.__xss=3>`,
  `<iframe srcdoc="<script>parent.__xss=4</script>"></iframe>`,
  `javascript:window.__xss=5`,
  `[press](javascript:window.__xss=6) https://north.myshopify.com/"onmouseover="window.__xss=7`,
  `<a href="javascript:window.__xss=8">press</a>`,
  `{{constructor.constructor('window.__xss=9')()}}`,
  `</textarea></script><script>window.__xss=10</script>`,
  `<style>@import 'javascript:window.__xss=11';</style><math><mtext></form><mglyph><style></math><img src onerror=window.__xss=12>`,
];
const NAME = `<img src=x onerror="window.__xss=20">`;
const TITLE = `Sizes <img src=x onerror="window.__xss=21">`;

let stack: StackWithSandbox;
let shop: Shop;
let agent: Agent;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  stack = await startStack();
  shop = await stack.installShop({ domain: "north.myshopify.com" });
  await shop.seed({
    ...RECORDS,
    customers: [{ id: "7003", firstName: NAME, lastName: "Vega", email: "x@example.com", tags: [NAME] }],
    pages: [{ title: TITLE, body: "<p>Our tubs come in the sizes small, medium and large.</p>" }],
  });
  agent = await shop.agent({ name: `Mo ${NAME}` });
  browser = await launchBrowser({ tlsPort: stack.sandbox.tlsPort });
  context = await newShopper(browser);
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

/** What ran, in whichever frame; and every link that is no address of a page. */
async function sprung(page: Page): Promise<unknown[]> {
  const traps = page
    .frames()
    .map((frame) => frame.evaluate(() => (window as { __xss?: number }).__xss ?? null));
  const links = await page.locator("a[href^='javascript' i]").count();
  return [
    ...(await Promise.all(traps)).filter((it) => it !== null),
    ...(links > 0 ? ["a javascript: link"] : []),
  ];
}

async function shows(where: Locator, texts: readonly string[]): Promise<void> {
  for (const text of texts) await where.getByText(text, { exact: false }).first().waitFor();
  for (const tag of ["img", "script", "iframe", "math", "style"])
    expect(await where.locator(tag).count(), tag).toBe(0);
}

test("what a shopper, an agent, a customer's name or a page's title says is shown as text, to the shopper and to the agent", async () => {
  const page = await context.newPage();
  await page.goto("https://north.myshopify.com/account/login?as=7003");
  await page.goto("https://north.myshopify.com/");
  const chat = chatOn(page, stack.sandbox.shops()[0]?.name ?? "");
  await chat.open();
  await chat.say("Which sizes do your tubs come in?");
  await chat.log.getByRole("link", { name: TITLE }).waitFor();
  for (const text of PAYLOADS) await chat.say(text);
  await chat.button("Talk to a person").click();
  await chat.log.locator(".wait.engagement").waitFor();

  const admin = await context.newPage();
  await admin.goto("https://admin.shopify.com/store/north/apps/baton/app/inbox");
  const app = admin.frameLocator("#app");
  await app.getByRole("button", { name: "<img src=x" }).first().click();
  await app.getByRole("region", { name: "What you need to know" }).getByText(NAME).first().waitFor();
  const id = (await agent.inbox())[0]?.conversationId ?? "";
  await agent.claim(id);
  const replies = PAYLOADS.map((text) => `Agent: ${text}`);
  for (const text of replies) await agent.reply(id, text);

  await shows(chat.log, [...PAYLOADS, ...replies]);
  expect(await sprung(page)).toEqual([]);
  await page.reload();
  await shows(chat.log, [...PAYLOADS, ...replies]);
  expect(await sprung(page)).toEqual([]);
  await shows(app.getByRole("log"), [...PAYLOADS, ...replies]);
  expect(await sprung(admin)).toEqual([]);
});
