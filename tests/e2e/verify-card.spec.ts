import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { barriersIn } from "./support-axe.ts";
import { useShopper } from "./waiting-shopper.ts";

const at = useShopper();

const card = () => at.chat.dialog.getByRole("group", { name: "Confirm an order" });
const field = (name: string) => card().getByRole("textbox", { name });
const button = (name: string) => card().getByRole("button", { name, exact: true });
const hasFocus = (it: Locator) =>
  it.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one);
const SENT = "If both are right, we have sent a code to that address. It is good for 10 minutes.";

async function offered(): Promise<void> {
  at.script.say("message.posted", { author: "shopper", text: "Where is my order #4521?" });
  at.script.say("verification.offered", { author: "system" });
  if (!(await at.chat.dialog.isVisible())) await at.chat.open();
  await button("Confirm my order").waitFor();
}

async function asked(): Promise<void> {
  await offered();
  await button("Confirm my order").click();
  await field("The e-mail address you ordered with").fill("maya@example.com");
  await button("Send me a code").click();
  await card().getByText(SENT).waitFor();
}

function opened(minutes = 30): void {
  const until = new Date(Date.now() + minutes * 60_000).toISOString();
  at.script.say("shopper.verified", { author: "system", orderName: "#4521", until });
}

describe("the card that confirms an order", () => {
  test("is not there, and not fetched, before an order is spoken of", async () => {
    const fetched: string[] = [];
    at.chat.page.on("request", (request) => fetched.push(request.url()));
    at.script.say("message.posted", { author: "shopper", text: "Do you ship to Norway?" });
    await at.chat.open();
    await at.chat.line("Do you ship to Norway?").waitFor();
    expect(fetched.some((url) => url.includes("baton-verify"))).toBe(false);
    await offered();
    expect(fetched.some((url) => url.includes("baton-verify"))).toBe(true);
  });

  test("by keyboard alone: number and e-mail, then the code, and the chat goes on", async () => {
    await offered();
    await button("Confirm my order").focus();
    const { keyboard } = at.chat.page;
    await keyboard.press("Enter");
    // The number was named already.
    expect(await field("Order number").inputValue()).toBe("4521");
    expect(await hasFocus(field("The e-mail address you ordered with"))).toBe(true);
    await keyboard.type("maya@example.com");
    await keyboard.press("Enter");
    await card().getByText(SENT).waitFor();
    expect(await hasFocus(field("Code from the e-mail"))).toBe(true);
    await keyboard.type("123 456");
    await keyboard.press("Enter");
    await expect.poll(() => at.script.posts.map(({ path }) => path)).toEqual(["verify", "verify/code"]);
    expect(at.script.posts.map(({ body }) => body)).toMatchObject([
      { order: "4521", email: "maya@example.com" },
      { code: "123 456" },
    ]);
    opened();
    await card()
      .getByText(/^Order #4521 is confirmed until \d\d:\d\d [AP]M, and longer while you write\.$/)
      .waitFor();
    await at.chat.line("You have confirmed order #4521").waitFor();
    expect(await hasFocus(at.chat.box)).toBe(true);
    expect(at.troubles).toEqual([]);
  });

  test("what is wrong is said beside its field, and nothing typed is lost", async () => {
    await offered();
    await button("Confirm my order").click();
    await field("Order number").fill("my order");
    await field("The e-mail address you ordered with").fill("maya@example");
    await button("Send me a code").click();
    await card().getByText("Write the order number, such as #1001.").waitFor();
    await card().getByText("This address is not complete. It looks like name@example.com.").waitFor();
    expect(await hasFocus(field("Order number"))).toBe(true);
    await field("Order number").fill("#4521");
    await field("The e-mail address you ordered with").fill("maya@example.com");
    at.script.refuse("verify", "Codes were asked for too often.");
    await button("Send me a code").click();
    await card()
      .getByText(/^No code could be sent\. Wait an hour/)
      .waitFor();
    expect(await field("Order number").inputValue()).toBe("#4521");
    expect(await field("The e-mail address you ordered with").inputValue()).toBe("maya@example.com");
    await button("Send me a code").click();
    await card().getByText(SENT).waitFor();
    await field("Code from the e-mail").fill("12345");
    await button("Confirm").click();
    await card().getByText("The code has 6 digits.").waitFor();
    at.script.refuse("verify/code", "Not right.");
    await field("Code from the e-mail").fill("123456");
    await button("Confirm").click();
    await card()
      .getByText(/^This code is not right or no longer good/)
      .waitFor();
    expect(await field("Code from the e-mail").inputValue()).toBe("123456");
  });

  test("another code can be asked for after a pause, and after a reload the code is still asked for", async () => {
    await at.chat.page.clock.install();
    await at.chat.page.reload();
    await asked();
    expect(
      await card()
        .getByRole("button", { name: /^New code possible in 0:\d\d$/ })
        .isDisabled(),
    ).toBe(true);
    await at.chat.page.clock.fastForward(31_000);
    await button("Send a new code").click();
    await expect.poll(() => at.script.posts.length).toBe(2);
    expect(at.script.posts[1]?.body).toMatchObject({ order: "4521", email: "maya@example.com" });
    await at.chat.page.reload();
    await field("Code from the e-mail").waitFor();
    // The address is kept nowhere, so it is asked for again.
    await at.chat.page.clock.fastForward(31_000);
    await button("Send a new code").click();
    expect(await field("Order number").inputValue()).toBe("4521");
  });

  test("it ends by itself, Escape and “No, thanks” put it away, and the chat stays open", async () => {
    await asked();
    await at.chat.page.keyboard.press("Escape");
    await button("Confirm my order").waitFor();
    await button("No, thanks").click();
    await card().waitFor({ state: "hidden" });
    expect(await at.chat.dialog.isVisible()).toBe(true);
  });

  test("has no barriers, at 200 % zoom and from right to left either", async () => {
    const { page } = at.chat;
    await page.emulateMedia({ reducedMotion: "reduce" });
    await offered();
    expect(await barriersIn(page, "baton-chat")).toEqual([]);
    await button("Confirm my order").click();
    await field("Order number").fill("no");
    await button("Send me a code").click();
    expect(await barriersIn(page, "baton-chat")).toEqual([]);
    await field("Order number").fill("#4521");
    await field("The e-mail address you ordered with").fill("maya@example.com");
    // 1280 by 800 at 200 %.
    await page.setViewportSize({ width: 640, height: 400 });
    await page.evaluate(() => (document.documentElement.dir = "rtl"));
    await button("Send me a code").click();
    await card().getByText(SENT).waitFor();
    expect(await barriersIn(page, "baton-chat")).toEqual([]);
    for (const name of ["Confirm", "Change number or address"]) {
      await button(name).scrollIntoViewIfNeeded();
      const box = await button(name).boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 640).toBe(true);
    }
    opened();
    await card()
      .getByText(/is confirmed until/)
      .waitFor();
    expect(await barriersIn(page, "baton-chat")).toEqual([]);
  });
});
