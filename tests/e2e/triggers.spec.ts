import { beforeEach, expect, test } from "vitest";
import { manyRules } from "./many-rules.ts";
import { startAdmin } from "./support-admin.ts";
import { triggersOn, type TriggersPages } from "./support-triggers.ts";

const admin = startAdmin();
let on: TriggersPages;

beforeEach(() => {
  on = triggersOn(admin.on.page);
});

test("a starting point is looked at, used once, and the shop's own from then on", async () => {
  const { app, page, open, rule, save, saved } = on;
  await open("/triggers");
  await app.getByRole("combobox", { name: "Trade" }).selectOption("supplements");
  await app.getByText(/^Starts from a person/).waitFor();
  const preview = app.getByRole("list", { name: "Rules of this trade" });
  await preview.getByText("Regulated topics").waitFor();
  expect(await rule("Regulated topics").count()).toBe(0);
  await app.getByRole("button", { name: "Use these rules" }).click();
  await rule("Regulated topics").waitFor();
  await save();
  await saved();
  await app.getByText("Started from: Supplements and nootropics.").waitFor();
  await page.reload();
  await rule("Regulated topics").waitFor();
  expect(await app.getByRole("combobox", { name: "Trade" }).count()).toBe(0);
});

test("a rule that was changed is saved and there after a reload", async () => {
  const { app, page, open, openRule, rule, save, saved } = on;
  await open("/triggers");
  await openRule("Several answers that did not help");
  await app.getByRole("textbox", { name: "After" }).fill("4");
  await app.getByLabel("Priority").selectOption("high");
  await app.getByRole("textbox", { name: "First reply due within" }).fill("1.5");
  await app.getByRole("textbox", { name: "Resolved within" }).fill("4");
  await app.getByLabel("Hours", { exact: true }).selectOption("some");
  await app.getByRole("button", { name: "Write in English" }).click();
  await app.getByRole("textbox", { name: "English" }).fill("Shall a person look into this?");
  await save();
  await saved();

  await page.reload();
  const row = rule("Several answers that did not help");
  for (const told of [
    "4 answers that did not help",
    "High",
    "Reply in 90 s · Resolved in 4 h",
    "Mon–Fri, 09:00–17:00",
    "a person look into this?",
  ])
    await row.getByText(told).first().waitFor();
});

test("what cannot be saved is said beside its field, which has the focus; nothing typed is lost", async () => {
  const { app, open, save, saved } = on;
  await open("/triggers");
  await app.getByRole("button", { name: "Add rule: Keyword" }).click();
  await app.getByRole("menuitem", { name: /^Pattern/ }).click();
  await app.getByRole("textbox", { name: "Pattern 1" }).fill("order");
  await app.getByRole("button", { name: "Add a pattern" }).click();
  const wrong = app.getByRole("textbox", { name: "Pattern 2" });
  await wrong.fill("(?=refund)");
  await app.locator(".bt-mx-rule[data-open='true'] .bt-mx-name").click();
  await save();
  await app.locator(".Polaris-Labelled__Error", { hasText: "linear time" }).waitFor();
  await expect.poll(() => wrong.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await wrong.inputValue()).toBe("(?=refund)");

  await wrong.fill("refund");
  await save();
  await saved();
});

test("a line that promises a wait without a number is refused while it is typed", async () => {
  const { app, open, openRule } = on;
  await open("/triggers");
  await openRule("VIP customers");
  await app.getByRole("button", { name: "Write in English" }).click();
  await app.getByRole("textbox", { name: "English" }).fill("Somebody comes soon.");
  await app.getByText("“soon” promises nothing a shopper can check. Say a number.").waitFor();
});

test("a session that ended takes nothing that was typed", async () => {
  const { app, page, open, openRule, save, saved } = on;
  await open("/triggers");
  await openRule("Serious words");
  const word = app.getByRole("textbox", { name: /^Add a word/ });
  await word.fill("class action");
  await word.press("Enter");
  // Not entered yet: leaving the field for the save bar does it.
  await word.fill("small print");
  await page.route("**/agent/settings", (route) =>
    route.fulfill({ status: 401, json: { code: "not-signed-in", message: "Open Baton again." } }),
  );
  await save();
  await app.getByText(/^Your session ended/).waitFor();

  await page.unroute("**/agent/settings");
  await page.reload();
  await app.getByText(/^These are your unsaved changes/).waitFor();
  await openRule("Serious words");
  await app.getByRole("button", { name: /^Show all/ }).click();
  await app.getByRole("button", { name: "Remove class action" }).waitFor();
  await app.getByRole("button", { name: "Remove small print" }).waitFor();
  await save();
  await saved();
  await page.reload();
  await app.locator("h1").first().waitFor();
  expect(await app.getByText(/^These are your unsaved changes/).count()).toBe(0);
});

test("leaving with unsaved changes asks first", async () => {
  const { app, page, open, rule } = on;
  await open("/triggers");
  await rule("VIP customers").getByRole("switch").click();
  let asked = 0;
  page.on("dialog", (dialog) => {
    asked += 1;
    void (asked === 1 ? dialog.dismiss() : dialog.accept());
  });
  await page.getByRole("link", { name: "Texts" }).click();
  await expect.poll(() => asked).toBe(1);
  expect(await rule("VIP customers").getAttribute("data-off")).toBe("true");

  await page.getByRole("link", { name: "Texts" }).click();
  await app.getByRole("heading", { name: "Texts" }).waitFor();
  await open("/triggers");
  expect(await rule("VIP customers").getAttribute("data-off")).toBe("false");
});

test("the history can be looked at meanwhile: unsaved changes are here again on the way back", async () => {
  const { app, open, rule } = on;
  await open("/triggers");
  await rule("VIP customers").getByRole("switch").click();
  await app.getByRole("link", { name: "History" }).click();
  await app.getByRole("heading", { name: "History" }).waitFor();
  await app.getByRole("link", { name: "Triggers" }).click();
  await app.getByText(/^These are your unsaved changes/).waitFor();
  expect(await rule("VIP customers").getAttribute("data-off")).toBe("true");
  await app.getByRole("button", { name: "Go back to how it was saved" }).click();
  await expect.poll(() => rule("VIP customers").getAttribute("data-off")).toBe("false");
});

test("of two who change the rules at once, the second sees who, when and what, and loses nothing", async () => {
  const { app, page, open, rule, save, saved } = on;
  await open("/triggers");
  await rule("VIP customers").getByRole("switch").click();
  await admin.shop.configure({ rules: manyRules(3) });
  await save();
  await app.getByText("Somebody else saved these rules meanwhile").waitFor();
  await app.getByText("Rule number 1: added").waitFor();
  expect(await rule("VIP customers").getAttribute("data-off")).toBe("true");
  await app.getByRole("button", { name: "Save mine instead" }).click();
  await saved();
  await page.reload();
  await expect.poll(() => rule("VIP customers").getAttribute("data-off")).toBe("true");
});

test("an agent looks at everything and can change nothing", async () => {
  const { app, open, openRule, rule } = on;
  await admin.shop.agent({ name: "Ben", role: "agent" });
  await open("/triggers?as=Ben");
  await app.getByText("You can read this page.", { exact: false }).waitFor();
  await openRule("VIP customers");
  expect(await rule("VIP customers").getByRole("switch").isDisabled()).toBe(true);
  expect(await app.getByLabel("Priority").isDisabled()).toBe(true);
  expect(await app.getByRole("button", { name: /^Add rule|^Remove|^Move/ }).count()).toBe(0);
});

test("a rule moves by keyboard, keeps the focus and is announced", async () => {
  const { app, page, open, save, saved } = on;
  await admin.shop.configure({ rules: manyRules(4) });
  await open("/triggers");
  await app.getByRole("button", { name: "In order" }).click();
  const down = app.getByRole("button", { name: "Move “Rule number 2” down" });
  await down.focus();
  await page.keyboard.press("Enter");
  await app.getByRole("status").getByText("“Rule number 2” is now 3 of 4.").waitFor();
  await expect.poll(() => down.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await app.getByRole("status").getByText("“Rule number 2” is now 4 of 4.").waitFor();
  await save();
  await saved();
  await page.reload();
  await app.getByRole("button", { name: "In order" }).click();
  const titles = await app.locator("[data-rule] .bt-mx-title").allTextContents();
  expect(titles).toEqual(["Rule number 1", "Rule number 3", "Rule number 4", "Rule number 2"]);
});

test("a removed rule comes back before it is saved, and a copy stands behind it", async () => {
  const { app, open, openRule, rule } = on;
  await admin.shop.configure({ rules: manyRules(2) });
  await open("/triggers");
  await openRule("Rule number 1");
  await app.getByRole("button", { name: "Remove this rule" }).click();
  await app.getByText("“Rule number 1” goes when you save.").waitFor();
  const undo = app.getByRole("button", { name: "Keep “Rule number 1”" });
  await expect.poll(() => undo.evaluate((button) => button === document.activeElement)).toBe(true);
  await undo.click();
  await app.getByRole("button", { name: "Duplicate" }).click();
  await rule("Rule number 1 (copy)").waitFor();
});
