import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBaton, type Baton } from "../../scripts/baton.ts";
import { launchBrowser } from "../../scripts/browser.ts";
import { setUp } from "../../scripts/set-up.ts";
import { openShop } from "../support/stack-shop.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { RECORDS } from "./records.ts";
import { errorsIn } from "./support-logs.ts";
import { chatOn, newShopper } from "./support-shopper.ts";

let folder: string;
let baton: Baton;
let browser: Browser;

beforeAll(async () => {
  await setUp();
  folder = await temporaryFolder();
  baton = await startBaton({ dataDir: folder });
  const { sandbox, server, appHost } = baton;
  const installed = await sandbox.installShop({ domain: "north.myshopify.com", name: "Northwind" });
  const shop = await openShop(installed, { appHost, appUrl: () => server.url, onAgent: () => undefined });
  await shop.seed(RECORDS);
  // Every name but this machine's own is unknown here, as it is to anybody who has just cloned this.
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await baton.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("an ordinary browser walks the whole way on localhost: storefront, chat, inbox, answer", async () => {
  const { gateway } = baton.sandbox;
  if (!gateway) throw new Error("The stand-in for Shopify opened no addresses for a browser");
  for (const address of Object.values(gateway)) expect(new URL(address).hostname).toBe("localhost");
  const asked = new Set<string>();
  const troubles: string[] = [];
  const context = await newShopper(browser);
  context.on("request", (request) => asked.add(new URL(request.url()).hostname));
  context.on("weberror", (error) => troubles.push(error.error().message));

  const storefront = await context.newPage();
  await storefront.goto(gateway.storefront);
  const chat = chatOn(storefront, "Northwind");
  await chat.open();
  await chat.say("When do I get my money back after a return?");
  const source = chat.log.getByRole("link", { name: /refund/i });
  expect(await source.getAttribute("href")).toBe(
    `${new URL(gateway.storefront).origin}/policies/refund-policy`,
  );
  await chat.button("Talk to a person").click();
  await chat.log.locator(".wait.engagement").waitFor();

  const admin = await context.newPage();
  await admin.goto(gateway.inbox);
  const app = admin.frameLocator("#app");
  await app.getByRole("button", { name: /Visitor/ }).click();
  await app.getByRole("region", { name: "What you need to know" }).waitFor();
  await app.getByRole("button", { name: "Claim" }).first().click();
  const composer = app.getByRole("textbox");
  await composer.fill("Good day, how can I help?");
  await composer.press("Enter");
  await chat.line("Good day, how can I help?").waitFor();
  await chat.say("It has arrived, thank you.");
  await app.getByRole("log").getByText("It has arrived, thank you.").waitFor();

  expect([...asked].filter((host) => host !== "localhost")).toEqual([]);
  expect(troubles).toEqual([]);
  expect(errorsIn(baton.lines.join("\n"))).toEqual([]);
  await context.close();
});
