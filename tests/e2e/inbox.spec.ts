import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { startStack, type Shop, type StackWithSandbox } from "../support/stack.ts";
import { asked, asksForPerson, barriers, type Desk, deskOf, openInboxes, resolve } from "./support-inbox.ts";

const NOTE = "She wants the blue one. Check the stock in Lyon first.";

let stack: StackWithSandbox;
let browser: Browser;
let shop: Shop;
let desks: readonly [Desk, Desk];

beforeAll(async () => {
  stack = await startStack();
  browser = await launchBrowser({ tlsPort: stack.sandbox.tlsPort });
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

beforeEach(async () => {
  const opened = await openInboxes(stack, browser);
  ({ shop, desks } = opened);
  return async () => {
    expect(desks.flatMap(({ troubles }) => troubles)).toEqual([]);
    await opened.close();
  };
});

/** One of the two has it and has written; whoever it is. */
async function held() {
  const { visitor, stream } = await asksForPerson(shop);
  const { who, other } = await asked(desks);
  await who.press("a");
  const composer = who.app.getByRole("textbox", { name: "Write to Noah Berg" });
  await composer.fill("Hi Noah, I have #4521 in front of me.");
  await composer.press("Enter");
  await stream.until(({ author, text }) => author === "agent" && text !== undefined);
  return { visitor, stream, who, other };
}

describe("what an agent does with a conversation", () => {
  test("it is transferred with a note, which the colleague reads and the shopper does not", async () => {
    const { stream, who, other } = await held();
    await who.press("t");
    const dialog = who.app.getByRole("dialog", { name: "Transfer Noah Berg" });
    await dialog.getByRole("radio", { name: new RegExp(other.name) }).check();
    await dialog.getByRole("textbox", { name: "Note for whoever takes it" }).fill(NOTE);
    expect(await barriers(who)).toEqual([]);
    await dialog.getByRole("button", { name: "Transfer" }).click();
    await dialog.waitFor({ state: "detached" });

    await other.offer.waitFor();
    await other.press("a");
    await other.app.getByText(`${who.name} transferred it to ${other.name} in Support`).waitFor();
    await other.app.getByText(NOTE).waitFor();
    await stream.until(({ type }) => type === "conversation.transferred");
    expect(JSON.stringify(stream.lines)).not.toContain(NOTE);
    await resolve(other);
  });

  test("row 11 of the complaints: it is handed back, and the assistant answers again", async () => {
    const { visitor, stream, who } = await held();
    await who.action("Hand back to the assistant…");
    await who.app.getByRole("dialog").getByRole("button", { name: "Hand back" }).click();
    await who.app.getByText(`${who.name} handed back to the assistant`).waitFor();
    const { seq } = await stream.until(({ type }) => type === "conversation.handed-back");
    await visitor.post("When do I get my money back after a return?");
    await stream.until((line) => line.seq > seq && line.kind === "answer");
  });

  test("it is snoozed and woken, stands in its own list, and asks for no attention meanwhile", async () => {
    const { who } = await held();
    await who.press("s");
    const dialog = who.app.getByRole("dialog", { name: "Snooze Noah Berg" });
    await dialog.getByRole("radio", { name: /^Tomorrow/ }).check();
    await dialog.getByRole("button", { name: "Snooze" }).click();
    await who.app.getByText(/^Snoozed until /).waitFor();
    await who.app.getByText("0 of 4").waitFor();
    await who.button("More").click();
    await who.app.getByRole("button", { name: /^Snoozed/ }).click();
    await who.row(/Snoozed to .* 9:00/).waitFor();
    await who.press("w");
    await who.app.getByText("1 of 4").waitFor();
    await resolve(who);
  });

  test("it goes back to the queue with a note, is asked of the colleague, and after its end is reopened", async () => {
    const { who, other } = await held();
    await who.action("Put back in the queue…");
    const dialog = who.app.getByRole("dialog");
    await dialog.getByRole("textbox").fill(NOTE);
    await dialog.getByRole("button", { name: "Put back" }).click();
    await other.offer.waitFor();
    await other.press("a");
    await other.app.getByText(`${who.name} put it back in the queue`).waitFor();
    await other.app.getByText(NOTE).waitFor();
    await resolve(other);
    await other.press("o");
    await other.app.getByText(`${other.name} reopened the conversation`).waitFor();
    await other.app.getByRole("textbox", { name: "Write to Noah Berg" }).waitFor();
    await resolve(other);
  });
});

describe("a service level about to break", () => {
  test("is shown on the row and to the admins, who step in with one press, and not to everybody", async () => {
    const [dana, ben] = desks;
    for (const desk of desks) await desk.app.getByRole("switch", { name: "I am available" }).click();
    const nadia = await deskOf(browser, shop, "Nadia Owner");
    await nadia.app.getByRole("switch", { name: "I am available" }).click();
    await asksForPerson(shop);
    await nadia.row(/Due in 1:\d\d/).waitFor();
    await stack.advance(70_000);
    const strip = nadia.app.getByRole("region", { name: "Service levels in danger" });
    await strip.getByText(/^Noah Berg waits \d:\d\d of 1:30 in Support/).waitFor();
    await ben.app.locator('.bt-service[data-level="warned"]').waitFor();
    expect(await dana.app.getByRole("region", { name: "Service levels in danger" }).count()).toBe(0);
    expect(await barriers(nadia)).toEqual([]);
    await strip.getByRole("button", { name: "Open: Noah Berg" }).click();
    await nadia.app.getByText(/^Three quarters of the time for the first answer are over/).waitFor();
    await nadia.context.close();
  });
});
