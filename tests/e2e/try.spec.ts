import { expect, test } from "vitest";
import { RECORDS } from "./records.ts";
import { startAdmin } from "./support-admin.ts";

const admin = startAdmin({ seed: RECORDS });

test("a message tried with the keyboard says which rule fires and on which words", async () => {
  const { app, page, open, barriers } = admin.on;
  await open("/triggers/try");
  await app.getByRole("textbox", { name: "Try a message" }).fill("This is fr4ud and I want my money back");
  await page.keyboard.press("Control+Enter");
  await app.getByText("Handed to a person").waitFor();
  await app.getByText(/^Rule \d+: Serious words/).waitFor();
  await app.getByText("“fr4ud”").waitFor();
  expect(await barriers()).toEqual([]);
});

test("a replay of another starting point opens the conversations behind each number", async () => {
  const { app, open, barriers } = admin.on;
  const visitor = await admin.shop.visitor();
  await visitor.post("What dosage of magnesium is right while I am pregnant?");
  await (await admin.shop.visitor()).post("How long does shipping take?");
  await open("/triggers/try");
  await app.getByRole("combobox", { name: "Rules to try" }).selectOption("trade-supplements");
  await app.getByRole("button", { name: "Replay" }).click();
  await app.getByText("2 conversations replayed", { exact: false }).waitFor();
  await app.getByRole("button", { name: /^Only with these rules\s*1/ }).click();
  await app.getByRole("link", { name: /dosage of magnesium/ }).waitFor();
  await app.getByText(/handed over at line 1: Regulated topics/).waitFor();
  expect(await barriers()).toEqual([]);
});

test("the home page says what fits the shop, and the mode is kept once saved", async () => {
  const { app, page, open } = admin.on;
  await open("/");
  await app.getByText(/are too few to advise you/).waitFor();
  await app.getByRole("radio", { name: "Assistant, with e-mail behind it" }).check({ force: true });
  await app.getByRole("spinbutton", { name: "Hours until the reply" }).fill("100");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await app.getByText(/72/).first().waitFor();
  await app.getByRole("spinbutton", { name: "Hours until the reply" }).fill("12");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved", { exact: true }).waitFor();
  await open("/");
  expect(await app.getByRole("spinbutton", { name: "Hours until the reply" }).inputValue()).toBe("12");
});
