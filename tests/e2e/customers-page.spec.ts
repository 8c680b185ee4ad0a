import { expect, test } from "vitest";
import { startAdmin } from "./support-admin.ts";

const USD = "USD";
const admin = startAdmin({
  seed: {
    customers: [
      { id: "1", firstName: "Vera", tags: ["VIP"], numberOfOrders: "1" },
      { id: "2", firstName: "Noah", tags: ["Gold Club"], numberOfOrders: "2" },
      {
        id: "3",
        firstName: "Lin",
        numberOfOrders: "1",
        amountSpent: { amount: "1200.00", currencyCode: USD },
      },
    ],
  },
});

/** Each chats while signed in, so that the mirror has them. */
async function chatAsAll(): Promise<void> {
  for (const customerId of ["1", "2", "3"]) await (await admin.shop.visitor({ customerId })).post("hello");
  await expect.poll(counted, { timeout: 20_000 }).toMatchObject({ vip: 1, repeat: 1 });
}

async function counted(): Promise<unknown> {
  const ada = await admin.shop.agent({ name: "Ada", role: "admin" });
  const { settings } = await settingsNow();
  const { body } = await ada.request("POST", "/app/customers/preview", settings.tierRules);
  return (JSON.parse(body) as { counts: unknown }).counts;
}

type Known = { settings: { tierRules: Record<string, Record<string, unknown>>; policy: object } };

async function settingsNow(): Promise<Known> {
  const ada = await admin.shop.agent({ name: "Ada", role: "admin" });
  return JSON.parse((await ada.request("GET", "/agent/settings")).body) as Known;
}

const card = (name: string) => admin.on.app.getByRole("group", { name, exact: true }).first();
const figure = (name: string) =>
  admin.on.app.locator("dl > div").filter({ has: admin.on.app.locator("dt", { hasText: name }) });

test("rules are counted before they are saved, and give the customers their tier once they are", async () => {
  await chatAsAll();
  const { app, open, save, saved } = admin.on;
  await open("/customers");
  await app
    .getByText("3 customers have chatted while signed in or verified by a code.", { exact: false })
    .waitFor();
  await card("VIP").getByRole("button", { name: "Add Gold Club" }).click();
  await card("VIP").getByLabel("Shopify’s groups").selectOption("CHAMPIONS");
  await card("High value").getByLabel("Spent at least").fill("1.500,00");
  await app.getByText("With these rules 2 customers change tier.", { exact: false }).waitFor();
  expect(await figure("VIP").innerText()).toMatch(/2\s+now 1/);
  expect(await figure("High value").innerText()).toMatch(/0\s+now 1/);
  await save();
  await saved();
  await app
    .getByText("3 customers have chatted while signed in or verified by a code.", { exact: false })
    .waitFor();
  expect(await figure("VIP").innerText()).toMatch(/^VIP\s+2$/);
  expect((await settingsNow()).settings.tierRules).toMatchObject({
    "vip": { tags: ["VIP", "Gold Club"], rfmGroups: ["CHAMPIONS"] },
    "high-value": { spentAtLeast: 1_500 },
  });

  const noah = await admin.shop.visitor({ customerId: "2" });
  const ada = await admin.shop.agent({ name: "Ada", role: "admin" });
  const first = await noah.post("How long does shipping take?");
  expect(first.status).toBe(201);
  await expect
    .poll(async () => (await ada.inbox()).find((it) => it.conversationId === noah.conversationId()), {
      timeout: 20_000,
    })
    .toMatchObject({ tier: "vip" });
});

test("what agents may promise is saved by itself and read as it was typed", async () => {
  const { app, open, save, saved } = admin.on;
  await open("/customers");
  await app.getByLabel("Returns are taken for").fill("30");
  await app.getByLabel("Refund without asking, up to").fill("1,000");
  const limits = app.getByRole("group", { name: "Other refund limits for a tier" });
  await limits.getByLabel("VIP").fill("2500,5");
  await limits.getByLabel("New").fill("0");
  const before = (await settingsNow()).settings.tierRules;
  await save();
  await saved();
  expect((await settingsNow()).settings).toMatchObject({
    tierRules: before,
    policy: { returnDays: 30, refundLimit: 1_000, tierRefundLimits: { vip: 2_500.5, new: 0 } },
  });
  await open("/customers");
  expect(await app.getByLabel("Refund without asking, up to").inputValue()).toBe("1,000");
  expect(await limits.getByLabel("VIP").inputValue()).toBe("2,500.50");
});

test("what cannot be saved is said beside its field, stays as it was typed, and half of nothing is saved", async () => {
  const { app, open, save, saved } = admin.on;
  const before = await settingsNow();
  await open("/customers");
  const spent = card("Repeat").getByLabel("Spent at least");
  await spent.fill("much");
  await app.getByText("Say a number from 0.01 to 10,000,000, or leave it empty.").waitFor();
  await app.getByText("The numbers follow as soon as every field below can be read.").waitFor();
  await app.getByLabel("Returns are taken for").fill("14");
  await save();
  await app.getByText("Not saved").waitFor();
  await app.getByText("Repeat: “Spent at least” must be 0.01 or more, or empty.").first().waitFor();
  expect(await spent.inputValue()).toBe("much");
  expect((await settingsNow()).settings).toEqual(before.settings);
  await spent.fill("");
  await save();
  await saved();
  expect((await settingsNow()).settings.policy).toMatchObject({ returnDays: 14 });
});

test("a tier that asks for nothing is said to be nobody's", async () => {
  const { app, open } = admin.on;
  await open("/customers");
  await card("Repeat").getByLabel("Orders at least").fill("");
  await app.getByText("No customer is “Repeat” while all of this is empty.", { exact: false }).waitFor();
});

test("an agent reads the rules and can change nothing", async () => {
  const { app, open } = admin.on;
  await admin.shop.agent({ name: "Ben", role: "agent" });
  await open("/customers?as=Ben");
  await app.getByText("You can read this page.", { exact: false }).waitFor();
  for (const name of ["Tags", "Segments", "Shopify’s groups", "Spent at least"])
    expect(await card("VIP").getByLabel(name).isDisabled()).toBe(true);
  expect(await app.getByLabel("Returns are taken for").isDisabled()).toBe(true);
  const ben = await admin.shop.agent({ name: "Ben", role: "agent" });
  const reply = await ben.request("PUT", "/agent/settings", { settings: { policy: { returnDays: 1 } } });
  expect(reply.status).toBe(403);
});

test("nobody is kept out of /app/customers: WCAG 2.2 AA", async () => {
  const { app, open, barriers } = admin.on;
  await open("/customers");
  await card("Repeat").getByLabel("Orders at least").fill("");
  await card("VIP").getByLabel("Spent at least").fill("-");
  await app.getByText("The numbers follow as soon as every field below can be read.").waitFor();
  expect(await barriers()).toEqual([]);
});

test.for<unknown>([Buffer.from("{"), null, [], { vip: {} }, { "vip": 1, "high-value": 2, "repeat": 3 }])(
  "the preview refuses what it cannot read, with a sentence: %s",
  async (body) => {
    const ada = await admin.shop.agent({ name: "Ada", role: "admin" });
    const headers = { "content-type": "application/json" };
    const reply = await ada.request("POST", "/app/customers/preview", body, headers);
    expect(reply.status).toBe(400);
    expect((JSON.parse(reply.body) as { message: string }).message).toMatch(/\.$/);
  },
);
