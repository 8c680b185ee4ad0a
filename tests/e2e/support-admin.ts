import type { Browser, Frame, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { startStack, type Shop, type StackWithSandbox } from "../support/stack.ts";
import type { SeedRecords } from "../support/stack-types.ts";
import { barriersIn } from "./support-axe.ts";
import { USER_AGENT } from "./support-shopper.ts";

/** Baton's pages in the admin of the shop `north`, as somebody of its staff sees and touches them. */
export type AdminPages = {
  page: Page;
  app: FrameLocator;
  /** Opens a page by its path below `/app`. */
  open(path: string): Promise<void>;
  save(): Promise<void>;
  saved(): Promise<void>;
  /** Where the app itself is on the page. */
  frame(): Frame;
  /** What axe finds against WCAG 2.2 AA, as sentences. */
  barriers(): Promise<string[]>;
};

export function adminOn(page: Page): AdminPages {
  const app = page.frameLocator("#app");
  const frame = () => {
    const found = page.frames().find((it) => it.url().startsWith("https://baton.test/"));
    if (!found) throw new Error("The app is not on the page");
    return found;
  };
  return {
    page,
    app,
    frame,
    async open(path) {
      await page.goto(`https://admin.shopify.com/store/north/apps/baton/app${path}`);
      await app.locator("h1").first().waitFor();
    },
    save: () => page.getByRole("button", { name: "Save", exact: true }).click(),
    saved: () => page.getByText("Saved", { exact: true }).waitFor(),
    barriers: () => barriersIn(frame(), "body"),
  };
}

type Started = { stack: StackWithSandbox; shop: Shop; browser: Browser };

/**
 * A Baton with one shop for a file's tests, and for each test a browser of its own. A test fails on an error in its page.
 * To be called once, at the top of the file.
 */
export function startAdmin({ seed }: { seed?: SeedRecords } = {}): {
  readonly shop: Shop;
  readonly stack: StackWithSandbox;
  readonly on: AdminPages;
} {
  let started: Started | undefined;
  let on: AdminPages | undefined;

  beforeAll(async () => {
    const stack = await startStack();
    const shop = await stack.installShop({ domain: "north.myshopify.com" });
    if (seed) await shop.seed(seed);
    started = { stack, shop, browser: await launchBrowser({ tlsPort: stack.sandbox.tlsPort }) };
  });
  afterAll(async () => {
    await started?.browser.close();
    await started?.stack.stop();
  });
  beforeEach(async () => {
    const context = await running(started).browser.newContext({
      ignoreHTTPSErrors: true,
      userAgent: USER_AGENT,
    });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on("pageerror", ({ message }) => troubles.push(message));
    on = adminOn(page);
    return async () => {
      await context.close();
      expect(troubles).toEqual([]);
    };
  });
  return {
    get shop() {
      return running(started).shop;
    },
    get stack() {
      return running(started).stack;
    },
    get on() {
      return running(on);
    },
  };
}

function running<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error("Only a test has a Baton that runs");
  return part;
}
