import type { Browser, BrowserContext, Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { setUp } from "../../scripts/set-up.ts";
import { startedShop, type Started } from "../../sandbox/testing/start.ts";
import { chatOn, newShopper, type Chat } from "./support-shopper.ts";
import { scripted, type Script } from "./waiting-lines.ts";

export const HOME = "https://one.myshopify.com/";

type Fields = Record<string, unknown>;

/** What a shopper sees of the card about the wait. */
export type Waiting = {
  card(it?: Chat): Locator;
  /** Resolves when the card says this. */
  says(text: string | RegExp, it?: Chat): Promise<void>;
  gone(): Promise<void>;
};

export type Shopper = Waiting & {
  context: BrowserContext;
  script: Script;
  chat: Chat;
  /** Errors that nobody caught on any of the shopper's pages. */
  troubles: string[];
  newTab(): Promise<Chat>;
  /** Opens the chat of a shopper who has just been handed over. */
  waiting(told?: Fields): Promise<void>;
  update(told: Fields, text?: string): void;
};

export function waitingIn(chat: () => Chat): Waiting {
  const card = (it = chat()) => it.dialog.getByRole("group", { name: "Your wait" });
  return {
    card,
    says: (text, it) => card(it).getByText(text).waitFor(),
    gone: () => card().waitFor({ state: "hidden" }),
  };
}

/** A storefront and a browser for a file of tests, and for each test a shopper of its own, whose lines it writes. */
export function useShopper(): Shopper {
  let started: Started;
  let browser: Browser;
  const at = {} as Shopper;

  beforeAll(async () => {
    await setUp({ only: ["widget"] });
    started = await startedShop();
    browser = await launchBrowser({ tlsPort: started.sandbox.tlsPort });
  });
  afterAll(async () => {
    await browser.close();
    await started.stop();
  });
  beforeEach(async () => {
    const context = await newShopper(browser);
    const troubles: string[] = [];
    context.on("weberror", (error) => troubles.push(error.error().message));
    Object.assign(at, { context, troubles, script: await scripted(context) });
    at.chat = await newTab();
    return () => context.close();
  });

  async function newTab(): Promise<Chat> {
    const page = await at.context.newPage();
    await page.goto(HOME);
    return chatOn(page, "One");
  }

  const seen = waitingIn(() => at.chat);
  return Object.assign(at, seen, {
    newTab,
    async waiting(told?: Fields) {
      at.script.handOver(told);
      await at.chat.open();
      await seen.says(/^Number \d+ in line$/);
    },
    update(told: Fields, text = "Still with you.") {
      const more = "knows" in told ? { told } : {};
      at.script.say("wait.told", { author: "system", kind: "update", text, ...more });
    },
  });
}
