import type { Browser, BrowserContext, Locator, Page } from "playwright-core";

/** Shopify's package, and some storefronts, turn away a browser that calls itself headless. */
export const USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36";

/** What a shopper sees and touches of the chat, by the names that a screen reader says. */
export type Chat = {
  page: Page;
  bubble: Locator;
  dialog: Locator;
  log: Locator;
  box: Locator;
  button(name: string): Locator;
  /** A line of the conversation. */
  line(text: string | RegExp): Locator;
  open(): Promise<void>;
  say(text: string): Promise<void>;
};

/** A browser of its own, with nothing remembered. */
export function newShopper(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ ignoreHTTPSErrors: true, userAgent: USER_AGENT });
}

export function chatOn(page: Page, shop: string): Chat {
  const name = `Chat with ${shop}`;
  const dialog = page.getByRole("dialog", { name, exact: true });
  const log = dialog.getByRole("log", { name: "Messages" });
  const bubble = page.getByRole("button", { name: new RegExp(`^${name}(, \\d+ new)?$`) });
  const box = dialog.getByRole("textbox", { name: "Message" });
  return {
    page,
    bubble,
    dialog,
    log,
    box,
    button: (label) => dialog.getByRole("button", { name: label, exact: true }),
    line: (text) => log.getByRole("listitem").filter({ hasText: text }),
    async open() {
      await bubble.click();
      await dialog.waitFor();
    },
    async say(text) {
      await box.fill(text);
      await dialog.getByRole("button", { name: "Send", exact: true }).click();
    },
  };
}

/** The name of what has the focus, looked for through shadow roots; "" for the page itself. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute("aria-label") ?? at?.textContent?.trim() ?? "";
  });
}

/** Presses a key until this has the focus; fails where it cannot be reached. */
export async function pressUntil(page: Page, key: string, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    if ((await focused(page)) === name) return;
  }
  throw new Error(`${name} is not reached with ${key}`);
}
