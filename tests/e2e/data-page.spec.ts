import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RECORDS } from "./records.ts";
import { startAdmin } from "./support-admin.ts";
import { asOwner } from "./support-owner.ts";

const admin = startAdmin({ seed: RECORDS });

const read = <Row extends object>(text: string, values: unknown[] = []) =>
  asOwner<Row>(admin.stack.ownerDatabaseUrl, text, values);

/** Vera chats while signed in, and is in the mirror. */
async function chatAsVera(): Promise<void> {
  const vera = await admin.shop.visitor({ customerId: "7001" });
  await vera.post("hello");
  await expect
    .poll(() => read("select from customers where id = '7001' and tier = 'vip'"), { timeout: 20_000 })
    .toHaveLength(1);
}

function faults() {
  const [north] = admin.stack.sandbox.shops();
  if (!north) throw new Error("no shop");
  return north.faults;
}

test("a delivery that was given up is tried again with one click, once Shopify answers", async () => {
  await chatAsVera();
  const id = randomUUID();
  faults().down(true);
  const told = { id: 9001, updated_at: "2026-11-01T00:00:00Z", customer: { id: 7001 } };
  expect((await admin.shop.webhook("orders/updated", told, { "x-shopify-webhook-id": id })).status).toBe(200);
  const tries = () =>
    read<{ n: number }>("select attempts as n from webhook_deliveries where webhook_id = $1", [id]);
  await expect.poll(async () => (await tries())[0]?.n ?? 0, { timeout: 20_000 }).toBeGreaterThan(0);
  // The rest of its tries would take an hour.
  await read("update webhook_deliveries set attempts = 11 where webhook_id = $1", [id]);
  await expect
    .poll(() => read("select from webhook_deliveries where webhook_id = $1 and dead_at is not null", [id]), {
      timeout: 30_000,
    })
    .toHaveLength(1);

  const { app, open } = admin.on;
  await open("");
  await app.getByText("1 delivery from Shopify was given up.").waitFor();
  await app
    .getByRole("link", { name: "Data and privacy" })
    .or(app.getByRole("button", { name: "Data and privacy" }))
    .click();
  const letter = app.getByRole("listitem").filter({ hasText: "Order changed (orders/updated)" });
  await letter.getByText("Shopify did not answer, or was too busy for too long.").waitFor();
  await letter.getByText("12 tries").waitFor();
  faults().down(false);
  await letter.getByRole("button", { name: /^Try again/ }).click();
  await app.getByText("It is being tried again.", { exact: false }).waitFor();
  await letter.waitFor({ state: "detached" });
  await expect
    .poll(() => read("select from webhook_deliveries where webhook_id = $1 and done_at is not null", [id]), {
      timeout: 20_000,
    })
    .toHaveLength(1);
});

test("the copy for a shopper who asked is a file, and that it was taken is in the log", async () => {
  await chatAsVera();
  const request = { shop_domain: admin.shop.domain, customer: { id: 7001, email: "vera@example.com" } };
  await admin.shop.webhook("customers/data_request", request);
  await expect.poll(() => read("select from exports"), { timeout: 20_000 }).toHaveLength(1);

  const { app, open, page } = admin.on;
  await open("/data");
  await app.getByText("Not downloaded yet.", { exact: false }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    app.getByRole("button", { name: /^Download the copy/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^data-request-.*\.json$/);
  const text = readFileSync(await download.path(), "utf8");
  expect(JSON.parse(text)).toBeTypeOf("object");
  expect(text).toContain("vera@example.com");
  await app.getByText("First downloaded", { exact: false }).waitFor();
  await open("/data");
  await app.getByText("Downloaded a copy of somebody’s data", { exact: false }).first().waitFor();
});

test("a scope that is granted in Shopify's dialog is among the granted ones without a reload", async () => {
  const { app, open, page } = admin.on;
  await open("/data");
  const missing = app
    .getByRole("listitem")
    .filter({ has: app.getByRole("button", { name: "Grant: Read all orders" }) });
  page.once("dialog", (dialog) => void dialog.dismiss());
  await missing.getByRole("button").click();
  await app.getByText("Nothing was changed: the request was declined.").waitFor();

  page.once("dialog", (dialog) => void dialog.accept());
  await missing.getByRole("button").click();
  await app.getByText("Granted. Baton uses it from now on.").waitFor();
  await missing.waitFor({ state: "detached" });
  await app.getByText(/Read customers · .*Read all orders/).waitFor();
});

test("for how long is chosen, and said before it is saved what goes", async () => {
  const { app, open, save, saved } = admin.on;
  await open("/data");
  await app.getByLabel("Keep chats for").selectOption({ label: "90 days" });
  await app.getByText(/whose last line is more than 90 days old are erased/).waitFor();
  await save();
  await saved();
  await app.getByText(/whose last line is more than 90 days old are erased/).waitFor({ state: "detached" });
  const ada = await admin.shop.agent({ name: "Ada", role: "admin" });
  const settings = async () =>
    JSON.parse((await ada.request("GET", "/agent/settings")).body) as { settings: object };
  expect((await settings()).settings).toMatchObject({ retentionDays: 90 });
  const refused = await ada.request("PUT", "/agent/settings", { settings: { retentionDays: 45 } });
  expect(refused.status).toBe(400);
  expect(JSON.parse(refused.body)).toMatchObject({ field: "settings.retentionDays" });
  expect((await settings()).settings).toMatchObject({ retentionDays: 90 });
});

test("who opened a chat is in the log, fifty at a time", async () => {
  const [{ shop_id: shopId, agent_id: agentId } = {}] = await read<{ shop_id: string; agent_id: string }>(
    "select shop_id, id as agent_id from agents limit 1",
  );
  await read(
    `insert into access_log (shop_id, id, agent_id, resource, action, at)
     select $1, gen_random_uuid(), $2, 'conversation/' || n, 'read', now() - n * interval '1 minute'
     from generate_series(1, 70) n`,
    [shopId, agentId],
  );
  const { app, open } = admin.on;
  await open("/data");
  const rows = app.getByRole("listitem").filter({ hasText: "Read a chat" });
  await expect.poll(() => rows.count()).toBeLessThanOrEqual(50);
  await app.getByRole("button", { name: "Show older" }).click();
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(70);
  expect(await app.getByRole("button", { name: "Show older" }).count()).toBe(0);
});

test("an agent reads the page, can change nothing and sees nothing of who saw what", async () => {
  const { app, open } = admin.on;
  await admin.shop.agent({ name: "Ben", role: "agent" });
  await open("/data?as=Ben");
  await app.getByText("You can read this page.", { exact: false }).waitFor();
  expect(await app.getByRole("button", { name: /^Try again|^Download|^Grant/ }).count()).toBe(0);
  expect(await app.getByLabel("Keep chats for").isDisabled()).toBe(true);
  const ben = await admin.shop.agent({ name: "Ben", role: "agent" });
  const json = { "content-type": "application/json" };
  expect((await ben.request("POST", "/app/data/replay", { webhookId: "x" }, json)).status).toBe(403);
  expect((await ben.request("GET", `/app/data/export/${randomUUID()}`)).status).toBe(403);
  await app.getByText("admins of the team see it here", { exact: false }).waitFor();
  expect(await app.getByText("Read a chat").count()).toBe(0);
  const older = await ben.request("POST", "/app/data/access", { before: "" }, json);
  expect(older.status).toBe(403);
  expect(older.body).not.toContain("rows");
});

test("a shop whose tokens were taken back is said to be signed out, and is back when Baton is opened", async () => {
  const { app, open } = admin.on;
  faults().revokeTokens();
  await admin.shop.visitor({ customerId: "7002" });
  await expect
    .poll(() => read("select from shops where admin_refusal->>'code' = 'signed-out'"), { timeout: 20_000 })
    .toHaveLength(1);
  await open("/data");
  await app
    .getByText("Shopify no longer lets Baton in", { exact: false })
    .or(app.getByText("Connected", { exact: true }))
    .waitFor();
  await admin.shop.visitor({ customerId: "7002" });
  await expect
    .poll(
      async () => {
        await open("/data");
        return app.getByText("Connected", { exact: true }).count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
});

test("nobody is kept out of /app/data: WCAG 2.2 AA", async () => {
  const { app, open, barriers } = admin.on;
  await open("/data");
  await app.getByLabel("Keep chats for").selectOption({ label: "30 days" });
  await app.getByText(/more than 30 days old are erased/).waitFor();
  expect(await barriers()).toEqual([]);
});

test.for<[string, string, unknown, number]>([
  ["POST", "/app/data/replay", Buffer.from("{"), 404],
  ["POST", "/app/data/replay", { webhookId: "nothing" }, 404],
  ["POST", "/app/data/replay", { webhookId: 5 }, 404],
  ["POST", "/app/data/access", Buffer.from("["), 400],
  ["POST", "/app/data/access", { before: 5 }, 400],
  ["GET", "/app/data/export/5", undefined, 404],
  ["GET", `/app/data/export/${randomUUID()}`, undefined, 404],
])(
  "%s %s refuses what is not there or cannot be read, with a sentence",
  async ([method, path, body, status]) => {
    const ada = await admin.shop.agent({ name: "Ada", role: "admin" });
    const reply = await ada.request(method, path, body, { "content-type": "application/json" });
    expect(reply.status).toBe(status);
    expect((JSON.parse(reply.body) as { message: string }).message).toMatch(/\.$/);
  },
);
