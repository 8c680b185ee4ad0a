import type { Frame, FrameLocator, Locator, Page } from "playwright-core";

/** The pages of the trigger matrix as a merchant of the shop `north` sees and touches them. */
export type TriggersPages = {
  page: Page;
  app: FrameLocator;
  open(path: string): Promise<void>;
  rule(title: string): Locator;
  openRule(title: string): Promise<void>;
  save(): Promise<void>;
  saved(): Promise<void>;
  frame(): Frame;
};

export function triggersOn(page: Page): TriggersPages {
  const app = page.frameLocator("#app");
  const rule = (title: string) => app.locator("[data-rule]", { hasText: title });
  return {
    page,
    app,
    rule,
    async open(path) {
      await page.goto(`https://admin.shopify.com/store/north/apps/baton/app${path}`);
      await app.locator("h1").first().waitFor();
    },
    openRule: (title) => rule(title).locator(".bt-mx-name").click(),
    save: () => page.getByRole("button", { name: "Save", exact: true }).click(),
    saved: () => page.getByText("Saved", { exact: true }).waitFor(),
    frame() {
      const found = page.frames().find((it) => it.url().startsWith("https://baton.test/"));
      if (!found) throw new Error("The app is not on the page");
      return found;
    },
  };
}
