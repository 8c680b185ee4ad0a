import { expect, test } from "vitest";
import { startAdmin } from "./support-admin.ts";
import { asOwner } from "./support-owner.ts";

const vera = { id: "7001", firstName: "Vera", lastName: "Ivanova", email: "vera@example.com", tags: ["VIP"] };
const order = {
  id: "9001",
  name: "#4521",
  customer: "7001",
  createdAt: "2026-11-10T09:00:00Z",
  email: "vera@example.com",
  financialStatus: "PAID",
  fulfillmentStatus: "FULFILLED",
  lineItems: [{ title: "Whey Protein 1 kg", quantity: 2, price: "39.90" }],
  fulfillments: [{ trackingInfo: [{ number: "JD0123456789", company: "DHL", url: null }] }],
};
/** Of twelve orders Shopify shows one: the others are too long ago. */
const omar = {
  id: "7002",
  firstName: "Omar",
  lastName: "Haddad",
  numberOfOrders: "12",
  email: "omar@example.com",
};
const admin = startAdmin({
  seed: {
    customers: [vera, omar],
    orders: [
      order,
      { ...order, id: "9002", name: "#4500", customer: "7002", createdAt: "2026-11-01T09:00:00Z" },
    ],
  },
});

const card = (heading: string) =>
  admin.on.app.locator(".Polaris-ShadowBevel").filter({
    has: admin.on.app.getByRole("heading", { name: heading, exact: true }),
  });

async function run(order = ""): Promise<void> {
  const { app } = admin.on;
  await app.getByLabel("Order number").fill(order);
  await app.getByRole("button", { name: /^Run/ }).click();
}

function faults() {
  const [north] = admin.stack.sandbox.shops();
  if (!north) throw new Error("no shop");
  return north.faults;
}

const read = <Row extends object>(text: string) => asOwner<Row>(admin.stack.ownerDatabaseUrl, text);

test("customer record, order, transcript and ticket fill themselves, and nothing of the test is kept", async () => {
  const { app, open, barriers } = admin.on;
  await open("/context");
  await run();
  await app.getByText("All 4 are filled in.", { exact: false }).waitFor();
  await app.getByText("Tried with Vera Ivanova and order #4521.").waitFor();
  await app.getByText(/Shopify took [\d,]+ ms for the records/).waitFor();
  for (const part of ["Vera Ivanova", "vera@example.com", "VIP"])
    await card("Customer record").getByText(part, { exact: true }).first().waitFor();
  await card("Order").getByText("2 × Whey Protein 1 kg").waitFor();
  await card("Ticket")
    .getByText(/SUGGESTED RESPONSE/)
    .waitFor();
  await app.getByRole("region", { name: "What you need to know" }).getByText("Bot tried").waitFor();
  expect(await barriers()).toEqual([]);

  const [kept] = await read<{ chats: number; handoffs: number; customers: number; seen: number }>(
    `select (select count(*)::int from conversations) as chats, (select count(*)::int from handoffs) as handoffs,
       (select count(*)::int from customers) as customers,
       (select count(*)::int from access_log where customer_id = '7001' and resource = 'customer') as seen`,
  );
  expect(kept).toEqual({ chats: 0, handoffs: 0, customers: 0, seen: 1 });
});

test("an order is picked by its number, with or without its mark, and one that is not there is said to be so", async () => {
  const { app, open } = admin.on;
  await open("/context");
  await run("4521");
  await app.getByText("Tried with Vera Ivanova and order #4521.").waitFor();
  await run("#9999");
  await card("Order")
    .getByText("Missing: Shopify has no order with this number.", { exact: false })
    .first()
    .waitFor();
  await app.getByText("2 of 4 are filled in.", { exact: false }).waitFor();
});

test("orders that are too long ago are red until the merchant allows them, with one click", async () => {
  const { app, open, page } = admin.on;
  await open("/context");
  await run("#4500");
  const record = card("Customer record");
  await record.getByText("Missing: Shopify shows orders of the last 60 days only.").waitFor();
  page.once("dialog", (dialog) => void dialog.accept());
  await record.getByRole("button", { name: "Grant: Read all orders" }).click();
  await expect
    .poll(
      async () => {
        await app.getByRole("button", { name: /^Run/ }).click();
        await app.getByText("Tried with Omar Haddad", { exact: false }).waitFor();
        return app.getByText("All 4 are filled in.", { exact: false }).count();
      },
      { timeout: 20_000 },
    )
    .toBe(1);
});

test("what a missing scope withholds is red, with the scope that opens it", async () => {
  const { open } = admin.on;
  faults().refuseScopes(["read_customers"]);
  try {
    await open("/context");
    await run("#4521");
    const record = card("Customer record");
    await record.getByText("Something is missing").waitFor();
    await record.getByText("“Read customers” opens it.", { exact: false }).waitFor();
    await record.getByRole("button", { name: "Open Baton again" }).waitFor();
    await card("Order").getByText("Filled in", { exact: true }).waitFor();
  } finally {
    faults().refuseScopes([]);
  }
});

test("a shop that lets Baton in no longer is told so, and one click later the test is green", async () => {
  const { app, open } = admin.on;
  await open("/context");
  faults().revokeTokens();
  await run();
  const record = card("Customer record");
  await record.getByText("Missing: Shopify no longer lets Baton in.").first().waitFor();
  await card("Transcript").getByText("Filled in", { exact: true }).waitFor();
  await record.getByRole("button", { name: "Open Baton again" }).click();
  await app.getByText("All 4 are filled in.", { exact: false }).waitFor();
});

test("who is no admin reads the page and runs nothing", async () => {
  const ben = await admin.shop.agent({ name: "Ben", role: "agent" });
  const { app, open } = admin.on;
  await open("/context?as=Ben");
  await app.getByText("You can read this page.", { exact: false }).waitFor();
  expect(await app.getByRole("button", { name: "Run the test" }).isDisabled()).toBe(true);
  const json = { "content-type": "application/json" };
  expect((await ben.request("POST", "/app/context/test", {}, json)).status).toBe(403);
});

test.for<[unknown, number]>([
  [Buffer.from("{"), 400],
  ["text", 400],
  [{ order: 5 }, 400],
  [{ order: "x".repeat(41) }, 400],
  [{ order: "#4521\u0000" }, 400],
])("%j is refused with a sentence", async ([body, status]) => {
  const ada = await admin.shop.agent({ name: "Ada", role: "admin" });
  const reply = await ada.request("POST", "/app/context/test", body, { "content-type": "application/json" });
  expect(reply.status).toBe(status);
  expect((JSON.parse(reply.body) as { message: string }).message).toMatch(/\.$/);
});
