import { beforeEach, expect, test } from "vitest";
import { manyRules } from "./many-rules.ts";
import { startAdmin } from "./support-admin.ts";
import { triggersOn, type TriggersPages } from "./support-triggers.ts";

const admin = startAdmin();
let on: TriggersPages;

beforeEach(() => {
  on = triggersOn(admin.on.page);
});

test("one click returns to an earlier version, one more takes it back", async () => {
  const { app, open } = on;
  await admin.shop.configure({ rules: manyRules(2) });
  await admin.shop.configure({ rules: manyRules(5) });
  await open("/triggers/history");
  await app.getByText("Rule number 5: added").first().waitFor();
  await app
    .getByRole("button", { name: /^Return to version/ })
    .first()
    .click();
  await app.getByText(/^Version \d+ is in use again$/).waitFor();
  await app
    .getByText(/^Returned to version/)
    .first()
    .waitFor();
  await app.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => app.getByText("Rule number 5: added").count()).toBe(2);

  await app
    .getByRole("link", { name: /^View version/ })
    .nth(1)
    .click();
  await app.getByRole("heading", { name: /^Version/ }).waitFor();
  await app.getByText("Returning to it would change").waitFor();
  await app.getByText("Rule number 5: removed").waitFor();
});

test.for([
  ["A4", 595, 842],
  ["Letter", 612, 792],
] as const)("forty rules are one printed sheet of %s", async ([size, width, height]) => {
  const { page, open } = on;
  await admin.shop.configure({ rules: manyRules(40) });
  await open("/triggers/sheet");
  // What the frame shows, printed by itself.
  await page.goto((await page.locator("#app").getAttribute("src")) ?? "");
  await page.getByRole("button", { name: size }).click();
  await page.getByRole("article").getByText("Rule number 40").waitFor();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, wide = "", high = ""] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect([Math.round(Number(wide)), Math.round(Number(high))]).toEqual([width, height]);
  const type = await page
    .getByRole("article")
    .evaluate((paper) => parseFloat(getComputedStyle(paper).fontSize));
  expect(type / (96 / 72)).toBeGreaterThanOrEqual(6);
});

test.for(["/triggers", "/triggers/history", "/triggers/history/2", "/triggers/sheet"])(
  "nobody is kept out of /app%s: WCAG 2.2 AA",
  async (path) => {
    const { app, open, rule, barriers } = on;
    await open(path);
    if (path === "/triggers") {
      await rule("Rule number 2").first().getByRole("switch").click();
      for (const at of [0, 1, 2, 3, 4, 5]) await app.locator("[data-rule] .bt-mx-name").nth(at).click();
    }
    expect(await barriers()).toEqual([]);
  },
);
