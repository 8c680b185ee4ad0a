import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** What axe finds against WCAG 2.2 AA inside this element and its shadow roots, as sentences. */
export async function barriersIn(page: Page | Frame, selector: string): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<{
    passes: unknown[];
    violations: { id: string; nodes: { html: string }[] }[];
  }>(`axe.run(${JSON.stringify(selector)}, { runOnly: ${JSON.stringify(WCAG)} })`);
  if (found.passes.length === 0) throw new Error(`axe saw nothing in ${selector}`);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
