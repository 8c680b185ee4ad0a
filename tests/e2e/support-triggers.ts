import type { Locator, Page } from "playwright-core";
import { adminOn, type AdminPages } from "./support-admin.ts";

/** The pages of the trigger matrix as a merchant sees and touches them. */
export type TriggersPages = AdminPages & {
  rule(title: string): Locator;
  openRule(title: string): Promise<void>;
};

export function triggersOn(page: Page): TriggersPages {
  const pages = adminOn(page);
  const rule = (title: string) => pages.app.locator("[data-rule]", { hasText: title });
  return { ...pages, rule, openRule: (title) => rule(title).locator(".bt-mx-name").click() };
}
