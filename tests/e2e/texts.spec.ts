import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { startStack, type Shop, type StackWithSandbox } from "../support/stack.ts";
import { barriersIn } from "./support-axe.ts";
import { USER_AGENT } from "./support-shopper.ts";
import { triggersOn, type TriggersPages } from "./support-triggers.ts";

let stack: StackWithSandbox;
let shop: Shop;
let browser: Browser;
let context: BrowserContext;
let on: TriggersPages;

beforeAll(async () => {
  stack = await startStack();
  shop = await stack.installShop({ domain: "north.myshopify.com" });
  browser = await launchBrowser({ tlsPort: stack.sandbox.tlsPort });
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

beforeEach(async () => {
  await shop.configure({ texts: {}, textsByLanguage: { de: {}, fr: {} } });
  context = await browser.newContext({ ignoreHTTPSErrors: true, userAgent: USER_AGENT });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", ({ message }) => troubles.push(message));
  on = triggersOn(page);
  await on.open("/texts");
  return async () => {
    await context.close();
    expect(troubles).toEqual([]);
  };
});

const field = (name: string) => on.app.getByRole("textbox", { name, exact: true });
const row = (name: string) => on.app.locator(".bt-texts", { has: field(name) });
const language = (name: RegExp) => on.app.getByRole("tab", { name });

test("a text is written in one language, seen as a shopper reads it, saved there, and standard again at a press", async () => {
  const { page, save, saved } = on;
  await language(/^German/).click();
  await field("Greeting").fill("Moin! Fragen Sie mich etwas.");
  await row("Greeting").locator(".bt-preview", { hasText: "Moin!" }).waitFor();
  await save();
  await saved();
  await page.reload();
  await language(/^German, 1 text of your own$/).click();
  expect(await field("Greeting").inputValue()).toBe("Moin! Fragen Sie mich etwas.");
  await language(/^English/).click();
  expect(await field("Greeting").inputValue()).toMatch(/^Hello!/);

  await language(/^German/).click();
  await row("Greeting").getByRole("button", { name: "Use the standard text" }).click();
  expect(await field("Greeting").inputValue()).toMatch(/^Guten Tag!/);
  await save();
  await saved();
  await page.reload();
  await language(/^German$/).waitFor();
});

test("“gleich” without a number is refused beside its field, by the page and by the server", async () => {
  const { app, save, saved } = on;
  await language(/^German/).click();
  const wrong = field("After thanks");
  await wrong.fill("Gern. Gleich ist jemand bei Ihnen.");
  const said = "“Gleich” promises nothing a shopper can check. Say a number.";
  await row("After thanks").getByText(said).waitFor();
  await language(/^French/).click();
  await save();

  await app.getByText("Not saved").waitFor();
  await row("After thanks").getByText(said).waitFor();
  await expect.poll(() => wrong.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await wrong.inputValue()).toBe("Gern. Gleich ist jemand bei Ihnen.");

  await wrong.fill("Gern. In 5 Minuten ist jemand bei Ihnen.");
  await save();
  await saved();
});

test("a trigger gets a confirmation of its own; a variable goes where the cursor is", async () => {
  const { app, page, save, saved } = on;
  await language(/^German/).click();
  await app
    .getByRole("combobox", { name: "Write a confirmation for one trigger" })
    .selectOption("A regulated topic");
  const own = field("A regulated topic");
  await expect.poll(() => own.evaluate((it) => it === document.activeElement)).toBe(true);
  await row("A regulated topic").getByText("Nothing written yet: the confirmation above is sent.").waitFor();
  await own.fill("Das liest zuerst .");
  await own.press("ArrowLeft");
  await row("A regulated topic").getByRole("button", { name: "Insert agent" }).click();
  await expect.poll(() => own.inputValue()).toBe("Das liest zuerst {agent}.");
  await row("A regulated topic").locator(".bt-preview", { hasText: "Das liest zuerst Dana." }).waitFor();
  await save();
  await saved();
  await page.reload();
  await language(/^German, 1/).click();
  expect(await own.inputValue()).toBe("Das liest zuerst {agent}.");
});

test("a shopper whose page is German reads the shop's German words for what brought a person", async () => {
  const key = "wait.confirmation.for.asked-for-person";
  await shop.configure({ textsByLanguage: { de: { [key]: "Das Team {queue} liest das zuerst." } } });
  const ask = async (page: string) => {
    const visitor = await shop.visitor();
    const clientId = crypto.randomUUID();
    await visitor.request("POST", "/chat/person", { clientId }, { "accept-language": page });
    const stream = await visitor.stream({ after: 0 });
    return (await stream.until(({ kind }) => kind === "confirmation")).text;
  };
  await expect.poll(() => ask("de-AT, en;q=0.5")).toBe("Das Team Support liest das zuerst.");
  expect(await ask("it")).toMatch(/^Ti ho passato al nostro team Support/);
});

test("what is unsaved in one language is kept while another is looked at, and over a reload", async () => {
  const { app, page } = on;
  await field("Goodbye").fill("Bye, and thank you.");
  await language(/^German/).click();
  await field("Goodbye").fill("Tschüss, und danke.");
  await language(/^English, 1/).click();
  expect(await field("Goodbye").inputValue()).toBe("Bye, and thank you.");
  await page.reload();
  await app
    .getByText(/not saved|unsaved/i)
    .first()
    .waitFor();
  expect(await field("Goodbye").inputValue()).toBe("Bye, and thank you.");
  await language(/^German, 1/).click();
  expect(await field("Goodbye").inputValue()).toBe("Tschüss, und danke.");
});

test("a language that was changed and put back leaves nothing to save", async () => {
  const { page } = on;
  await language(/^French/).click();
  await field("Goodbye").fill("Salut.");
  const save = page.getByRole("button", { name: "Save", exact: true });
  await save.waitFor();
  await row("Goodbye").getByRole("button", { name: "Use the standard text" }).click();
  await save.waitFor({ state: "hidden" });
});

test.for([1280, 390])(
  "nobody is kept out of the texts at %i px, with an error and a trigger's text open",
  async (width) => {
    const { app, page, frame } = on;
    await page.setViewportSize({ width, height: 900 });
    await language(/^German/).click();
    await field("Goodbye").fill("Bis dann, gleich.");
    await app
      .getByRole("combobox", { name: "Write a confirmation for one trigger" })
      .selectOption("Abusive words");
    await row("Goodbye").getByText("“gleich”").waitFor();
    expect(await barriersIn(frame(), "main, body")).toEqual([]);
    expect(await frame().evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(
      0,
    );
  },
);
