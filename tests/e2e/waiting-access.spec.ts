import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { barriersIn } from "./support-axe.ts";
import { layoutShift, places } from "./support-measure.ts";
import { focused, pressUntil } from "./support-shopper.ts";
import { IN_LINE } from "./waiting-lines.ts";
import { useShopper } from "./waiting-shopper.ts";

const MINUTE = 60_000;

const at = useShopper();

describe("for a screen reader, without a mouse, and on a small screen", () => {
  /** What is read out from now on, each with the second in which it was. */
  async function listen(page: Page): Promise<() => Promise<[second: number, text: string][]>> {
    await page.evaluate(() => {
      const panel = document.querySelector("baton-chat")?.shadowRoot?.querySelector("baton-panel");
      const regions = panel?.shadowRoot?.querySelectorAll("[role=status], [role=alert], [role=timer]") ?? [];
      const read: [number, string][] = [];
      Object.assign(window, { read });
      for (const region of regions) {
        if (region.getAttribute("role") === "timer") continue;
        new MutationObserver(() =>
          read.push([Math.round(performance.now() / 1_000), region.textContent ?? ""]),
        ).observe(region, { childList: true, characterData: true, subtree: true });
      }
    });
    return () => page.evaluate(() => (window as unknown as { read: [number, string][] }).read);
  }

  test("a change is read out once a minute at most, the countdown and what is the same never", async () => {
    await at.chat.page.clock.install();
    await at.chat.page.reload();
    await at.waiting();
    const read = await listen(at.chat.page);
    for (let n = 0; n < 12; n += 1) {
      await at.chat.page.clock.fastForward(20_000);
      at.update({ ...IN_LINE, place: 20 - n }, `Update ${n}: you are number ${20 - n} in line.`);
      await at.says(`Number ${20 - n} in line`);
    }
    await at.chat.page.clock.fastForward(MINUTE);
    const heard = await read();
    expect(heard.length).toBeGreaterThanOrEqual(3);
    heard
      .slice(1)
      .forEach(([second], at) => expect(second - (heard[at]?.[0] ?? 0)).toBeGreaterThanOrEqual(60));
    expect(heard.at(-1)?.[1]).toBe("Update 11: you are number 9 in line.");

    at.update({ ...IN_LINE, place: 9 }, "Update 12: you are still number 9 in line.");
    await at.chat.line("Update 12").waitFor();
    await at.chat.page.clock.fastForward(5 * MINUTE);
    expect(await read()).toHaveLength(heard.length);
    const update12 = at.chat.line("Update 12");
    expect(await update12.getAttribute("aria-live")).toBe("off");
    expect(await at.card().getByRole("timer").getAttribute("aria-live")).toBeNull();
  });

  test("everything of the card is reached, used and taken back with the keyboard", async () => {
    const { page } = at.chat;
    await at.waiting();
    await at.chat.box.focus();
    await pressUntil(page, "Shift+Tab", "Back to the assistant");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("No, keep waiting");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("Back to the assistant");
    expect(await at.chat.dialog.isVisible()).toBe(true);
    await pressUntil(page, "Shift+Tab", "E-mail me the answer");
    await page.keyboard.press("Space");
    await page.keyboard.type("ana@example.com");
    await pressUntil(page, "Tab", "Cancel");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("E-mail me the answer");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await at.says("The answer comes by e-mail to ana@example.com");
    expect(await focused(page)).toBe("Message");
    await pressUntil(page, "Shift+Tab", "Back to the assistant");
    await page.keyboard.press("Enter");
    await pressUntil(page, "Shift+Tab", "Yes, go back");
    await page.keyboard.press("Enter");
    await at.gone();
    expect(await focused(page)).toBe("Message");
  });

  test("who is about to leave when an agent answers is not left without the focus", async () => {
    await at.waiting();
    await at.chat.button("Back to the assistant").click();
    at.script.say("message.posted", {
      author: "agent",
      agentName: "Dana",
      text: "Hello, I have your order.",
    });
    await at.gone();
    expect(await focused(at.chat.page)).toBe("Message");
  });

  test("nobody is kept out: WCAG 2.2 AA while waiting, leaving, choosing e-mail and being read", async () => {
    const barriers = () => barriersIn(at.chat.page, "baton-chat");
    await at.waiting();
    expect(await barriers()).toEqual([]);
    await at.chat.button("Back to the assistant").click();
    expect(await barriers()).toEqual([]);
    await at.chat.button("No, keep waiting").click();
    await at.chat.button("E-mail me the answer").click();
    await at.chat.page.keyboard.press("Enter");
    await at.says(/not complete/);
    expect(await barriers()).toEqual([]);
    at.script.say("conversation.claimed", { author: "agent", agentName: "Dana" });
    await at.says("Dana is reading what you wrote");
    expect(await barriers()).toEqual([]);
  });

  test.for<[string, { width: number; height: number }]>([
    ["a phone", { width: 320, height: 568 }],
    ["200 % zoom", { width: 640, height: 360 }],
  ])("on %s the card, a form in it and the box below are all on the screen", async ([, size]) => {
    await at.chat.page.setViewportSize(size);
    await at.waiting();
    await at.chat.button("E-mail me the answer").click();
    for (const it of [
      at.chat.dialog.getByLabel("Your e-mail address"),
      at.chat.button("Send the answer there"),
      at.chat.box,
    ]) {
      await it.scrollIntoViewIfNeeded();
      const box = await it.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= size.width).toBe(true);
      expect(box && box.y >= 0 && box.y + box.height <= size.height).toBe(true);
    }
  });

  test("on a right-to-left page the card is mirrored", async () => {
    await at.chat.page.evaluate(() => (document.documentElement.dir = "rtl"));
    await at.waiting();
    const [badge, text] = await Promise.all([
      at.card().locator(".place").boundingBox(),
      at.card().getByText("Number 2 in line").boundingBox(),
    ]);
    expect(badge && text && badge.x > text.x).toBe(true);
  });

  test("nothing of the page moves when the card comes, changes and goes", async () => {
    await at.chat.bubble.waitFor();
    const before = await places(at.chat.page);
    await at.waiting();
    at.script.say("queue.left", { author: "shopper" });
    await at.gone();
    expect(await places(at.chat.page)).toBe(before);
    // What moves inside the chat counts too, and stays below half of what a shop is marked down for (0.1).
    expect(await layoutShift(at.chat.page)).toBeLessThan(0.05);
  });
});
