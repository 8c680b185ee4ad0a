import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { startStack, type Shop, type StackWithSandbox } from "../support/stack.ts";
import { RECORDS } from "./records.ts";
import { barriers, type Desk, deskOf, fits } from "./support-inbox.ts";

const [ORDER] = RECORDS.orders;
const DELIVERED = {
  ...ORDER,
  updatedAt: "2030-01-02T10:00:00Z",
  fulfillments: [
    {
      displayStatus: "DELIVERED",
      createdAt: "2026-11-01T10:00:00Z",
      deliveredAt: "2026-11-03T10:00:00Z",
      tracking: { number: "TRACK1", company: "DHL", url: "https://track.example/TRACK1" },
    },
  ],
};

let stack: StackWithSandbox;
let browser: Browser;
let shop: Shop;
let desk: Desk;

beforeAll(async () => {
  stack = await startStack({ processes: 2 });
  browser = await launchBrowser({ tlsPort: stack.sandbox.tlsPort });
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

beforeEach(async () => {
  shop = await stack.installShop();
  await shop.seed(RECORDS);
  await shop.agent({ name: "Dana Reyes" });
  desk = await deskOf(browser, shop, "Dana Reyes");
  return async () => {
    expect(desk.troubles).toEqual([]);
    await desk.context.close();
  };
});

const block = () => desk.app.getByRole("region", { name: "What you need to know" });

/** A VIP, who gets a person with the first message, opened in the inbox. */
async function vera() {
  const visitor = await shop.visitor({ customerId: "7001", process: 1 });
  await visitor.post("Where is my order #4521? It was due days ago");
  await desk.row("Vera Ivanova").click();
  await block()
    .getByText(/^Vera Ivanova, VIP, writes about/)
    .waitFor();
  return visitor;
}

test("an open block changes by itself: with news of the order, with what the shopper adds, and on the other server", async () => {
  const visitor = await vera();
  await block().getByText("It is on its way", { exact: false }).first().waitFor();

  await shop.seed({ orders: [DELIVERED] });
  await shop.webhook("orders/updated", { id: 9001, customer: { id: 7001 } });
  await block().getByText("shows it as delivered on 3 Nov 2026", { exact: false }).waitFor();

  await visitor.post("The lot on the bottom is LOT: L4711");
  await block().getByText("Batch number: L4711").waitFor();
  expect(await barriers(desk)).toEqual([]);
});

test("what is withheld is said, and one press in Shopify's own dialog asks for it", async () => {
  await vera();
  const gap = block().getByText(/^Orders of more than 60 days ago/);
  await gap.waitFor();
  await gap.getByRole("button", { name: "Allow it" }).click();
  await block().getByRole("status").filter({ hasText: /\S/ }).waitFor();
  expect(await fits(desk)).toBe(true);
});

test("a stranger's block shows who they say they are, and nothing as theirs", async () => {
  const visitor = await shop.visitor({ process: 1 });
  await visitor.post("Hello, my name is Ben Carter, where is order #4521? I want to talk to a person");
  await desk.row("Visitor").click();
  await block()
    .getByText(/^A visitor who gives the name Ben Carter/)
    .waitFor();
  await block().getByText("Nothing confirms that it is theirs", { exact: false }).waitFor();
  const text = (await block().textContent()) ?? "";
  expect(text).not.toMatch(/Vera|79\.80|vera@/);
});
