import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { startStack, type Shop, type StackWithSandbox } from "../support/stack.ts";
import {
  asked,
  asksForPerson,
  barriers,
  type Desk,
  deskOf,
  fits,
  openInboxes,
  resolve,
} from "./support-inbox.ts";

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

describe("an offer", () => {
  test("names who, what and how long, and is accepted with one key, ready to write", async () => {
    const { stream } = await asksForPerson(shop);
    const { who, other } = await asked(desks);
    await who.offer.getByText("Noah Berg asks for a person. Will you take it?").waitFor();
    await who.offer.getByText(/order #4521/).waitFor();
    await who.offer.getByText(/^0:\d\d left$/).waitFor();
    await other.row(`Offered to ${who.name}`).waitFor();
    expect(await barriers(who)).toEqual([]);

    await who.press("a");
    await stream.until(({ type }) => type === "conversation.claimed");
    await who.offer.waitFor({ state: "detached" });
    const composer = who.app.getByRole("textbox", { name: "Write to Noah Berg" });
    await composer.waitFor();
    await expect.poll(() => composer.evaluate((it) => it === document.activeElement)).toBe(true);
    await who.app.getByText(`${who.name} accepted the conversation`).waitFor();
    await who.app.getByText("1 of 4").waitFor();
    await resolve(who);
  });

  test("that one passes goes to the colleague at once, and the log says so", async () => {
    await asksForPerson(shop);
    const { who, other } = await asked(desks);
    await who.offer.getByRole("button", { name: "Pass" }).click();
    await other.offer.waitFor();
    await who.offer.waitFor({ state: "detached" });
    await other.press("a");
    await other.app.getByText(`${who.name} passed`).waitFor();
    await resolve(other);
  });

  test("row 7 of the complaints: one that nobody answers goes to the next, and who missed it is told by name", async () => {
    await asksForPerson(shop);
    const { who, other } = await asked(desks);
    await stack.advance(41_000);
    await other.offer.waitFor();
    await who.app.getByText(`Your time for Noah Berg ran out. ${other.name} is being asked now.`).waitFor();
    await other.press("a");
    await resolve(other);
  });

  test("row 21 of the complaints: a colleague who is faster is told by name", async () => {
    await asksForPerson(shop);
    const { who, other } = await asked(desks);
    await other.row("Noah Berg").click();
    await other.button("Claim").first().click();
    await who.app.getByText(`${other.name} was faster and has Noah Berg now.`).waitFor();
    await who.offer.waitFor({ state: "detached" });
    await resolve(other);
  });
});

describe("who is there", () => {
  test("whoever goes away passes on what they were asked, is offered nothing, and comes back with one press", async () => {
    await asksForPerson(shop);
    const { who, other } = await asked(desks);
    await who.app.getByRole("switch", { name: "I am available" }).click();
    await who.app.getByText(/^You are away\./).waitFor();
    await other.offer.waitFor();
    expect(await who.app.getByText(/ran out/).count()).toBe(0);
    await other.press("a");
    await resolve(other);

    await asksForPerson(shop);
    await other.offer.waitFor();
    expect(await who.offer.count()).toBe(0);
    await who.button("I am back").click();
    await who.app.getByText("Available", { exact: true }).waitFor();
    await other.offer.getByRole("button", { name: "Pass" }).click();
    await who.offer.waitFor();
  });

  test("three offers in a row that go by set an agent away, who is told why and comes back", async () => {
    const [dana, ben] = desks;
    await ben.app.getByRole("switch", { name: "I am available" }).click();
    await ben.app.getByText(/^You are away\./).waitFor();
    for (let count = 0; count < 3; count += 1) await asksForPerson(shop);
    await dana.offer.getByText("2 more offers after this one").waitFor();
    await stack.advance(41_000);
    await dana.app.getByText(/^Baton set you away because three offers in a row went by\./).waitFor();
    await dana.button("I am back").click();
    await dana.app.getByText("Available", { exact: true }).waitFor();
  });
});

describe("the alert", () => {
  test("row 24 of the complaints: it repeats every ten seconds, and ends the moment somebody takes it", async () => {
    for (const desk of desks) {
      await desk.page.clock.install();
      await desk.app.getByRole("heading", { name: "Inbox" }).click();
      await desk.button("Sound on").waitFor();
    }
    await asksForPerson(shop);
    const { who, other } = await asked(desks);
    await expect.poll(() => who.alerts()).toBe(1);
    await expect.poll(() => who.title()).toBe("(1) Noah Berg waits for you");
    await expect.poll(() => who.title()).toBe("(1) Inbox");
    for (const alerts of [2, 3]) {
      await who.page.clock.fastForward(10_000);
      await expect.poll(() => who.alerts()).toBe(alerts);
    }
    expect(await other.alerts()).toBe(0);
    await other.row("Noah Berg").click();
    await other.button("Claim").first().click();
    await who.offer.waitFor({ state: "detached" });
    await who.page.clock.fastForward(30_000);
    expect(await who.alerts()).toBe(3);
    expect(await who.title()).toBe("Inbox");
  });

  test("a browser that is muted stays so, and shows it", async () => {
    const [dana] = desks;
    await dana.press("m");
    await dana.page.reload();
    await dana.button("Muted").waitFor();
    await dana.button("Muted").click();
    await dana.button(/^Sound/).waitFor();
  });
});

describe("a queue in which everybody takes the next", () => {
  test("says so beside the one on the list, and gives out the first in line", async () => {
    const agent = await shop.agent({ name: "Ben Okafor" });
    const { body } = await agent.request("GET", "/agent/settings");
    const { queues } = JSON.parse(body) as { queues: object[] };
    await shop.configure({ queues: queues.map((queue) => ({ ...queue, mode: "pull" })) });
    const [dana, ben] = desks;
    await asksForPerson(shop);
    await dana.row("Noah Berg").click();
    await dana.app.getByRole("region", { name: "What you need to know" }).waitFor();
    await dana.page.reload();
    await dana.app.getByText("In Support everybody takes the next in line.").waitFor();
    expect(await dana.button("Claim").count()).toBe(0);
    await dana.button("Take the next in line").click();
    await dana.app.getByRole("textbox", { name: "Write to Noah Berg" }).waitFor();
    await ben.press("n");
    await ben.app.getByText("Nobody waits whom you can answer.").waitFor();
  });
});

describe("on a phone", () => {
  test("an offer can be read and answered, and nothing runs out of the screen", async () => {
    const phone = await deskOf(browser, shop, "Nadia Owner", { width: 390, height: 780 });
    for (const desk of desks) await desk.app.getByRole("switch", { name: "I am available" }).click();
    await asksForPerson(shop);
    await phone.offer.waitFor();
    expect(await fits(phone)).toBe(true);
    expect(await barriers(phone)).toEqual([]);
    await phone.offer.getByRole("button", { name: "Accept" }).click();
    await phone.app.getByRole("textbox", { name: "Write to Noah Berg" }).waitFor();
    expect(await fits(phone)).toBe(true);
    await phone.context.close();
  });
});
