import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startStack, type Shop, type StackWithSandbox } from "../support/stack.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { RECORDS } from "./records.ts";
import { errorsIn } from "./support-logs.ts";
import { asOwner } from "./support-owner.ts";
import { signer } from "./support-signed.ts";

const SIGNATURE = "X-Shopify-Hmac-Sha256";
const ID = "X-Shopify-Webhook-Id";
const TRIGGERED = "X-Shopify-Triggered-At";
const LIMIT = 2 * 1024 * 1024;

const ORDER = {
  id: "9002",
  name: "#4522",
  customer: "7001",
  createdAt: "2026-11-01T09:00:00Z",
  lineItems: [{ title: "Creatine 300 g", quantity: 1, price: "19.90" }],
};

/** What is waited for comes at once; a busy machine may take longer. */
const PATIENT = { timeout: 20_000 };

let folder: string;
let sign: ReturnType<typeof signer>;
let stack: StackWithSandbox;
let shop: Shop;

beforeAll(async () => {
  folder = await temporaryFolder();
  sign = signer(folder);
  stack = await startStack({ processes: 2, dataDir: folder });
  shop = await stack.installShop({ domain: "north.myshopify.com" });
  await shop.seed(RECORDS);
});
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
});

const read = <Row extends object>(text: string, values: unknown[] = []) =>
  asOwner<Row>(stack.ownerDatabaseUrl, text, values);

/** It had its effect, or never will. */
async function worked(webhookId: string): Promise<void> {
  await expect.poll(() => stateOf(webhookId), PATIENT).toMatch(/done|given up/);
}

async function stateOf(webhookId: string): Promise<string | undefined> {
  const [row] = await read<{ state: string }>(
    `select case when dead_at is not null then 'given up' when done_at is not null then 'done' else 'waits' end as state
     from webhook_deliveries where webhook_id = $1`,
    [webhookId],
  );
  return row?.state;
}

/** What Shopify was asked for this shop since the last time this was called. */
function callsOf({ domain }: Shop) {
  const calls = stack.sandbox.shops().find((it) => it.domain === domain)?.calls ?? [];
  let from = calls.length;
  return () => calls.slice(from, (from = calls.length)).map(({ operation }) => operation);
}

describe("who may deliver", () => {
  const body = { id: 9001, note: "Grüße" };
  const text = JSON.stringify(body);
  test.for<[string, () => string]>([
    ["wrong", () => `${"A".repeat(43)}=`],
    ["missing", () => ""],
    ["in hex", () => sign.hmac(text, "hex")],
    ["of another secret", () => sign.hmac(text, "base64", "another-secret-of-32-characters!!")],
    ["of another body", () => sign.hmac('{"id":9002}', "base64")],
  ])("a delivery whose signature is %s is refused with 401 and not kept", async ([, signature]) => {
    const id = randomUUID();
    const reply = await shop.webhook("orders/updated", body, { [SIGNATURE]: signature(), [ID]: id });
    expect(reply.status).toBe(401);
    expect(await read("select from webhook_deliveries where webhook_id = $1", [id])).toEqual([]);
  });

  test("one that is signed is taken, kept and worked on, and its body is not kept after that", async () => {
    const id = randomUUID();
    const signature = { [SIGNATURE]: sign.hmac(text, "base64"), [ID]: id };
    expect((await shop.webhook("orders/updated", body, signature)).status).toBe(200);
    await worked(id);
    expect(
      await read("select attempts, error, sealed from webhook_deliveries where webhook_id = $1", [id]),
    ).toEqual([{ attempts: 1, error: null, sealed: null }]);
  });
});

describe("what is delivered", () => {
  test("the same delivery thirty times at once is kept once and worked on once", async () => {
    const visitor = await shop.visitor({ customerId: "7001" });
    await visitor.post("Hello");
    const id = randomUUID();
    const asked = callsOf(shop);
    const all = await Promise.all(
      Array.from({ length: 30 }, () =>
        shop.webhook("orders/updated", { id: 9001, customer: { id: 7001 } }, { [ID]: id }),
      ),
    );
    expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 200));
    await worked(id);
    expect(await read("select attempts, error from webhook_deliveries where webhook_id = $1", [id])).toEqual([
      { attempts: 1, error: null },
    ]);
    expect(
      await read("select from pgboss.job where name = 'webhook.work' and data->>'webhookId' = $1", [id]),
    ).toHaveLength(1);
    const calls = asked();
    for (const once of ["OrderById", "CustomerWithOrders"])
      expect(calls.filter((it) => it === once)).toHaveLength(1);
  });

  test("news of an order that arrives out of order leaves the newest, which is what the agent sees", async () => {
    const sandbox = stack.sandbox.shops().find(({ domain }) => domain === shop.domain);
    const visitor = await shop.visitor({ customerId: "7001" });
    await visitor.post("Hello");
    const states = [
      { fulfillmentStatus: "UNFULFILLED", updatedAt: "2026-11-01T10:00:00Z" },
      { fulfillmentStatus: "PARTIALLY_FULFILLED", updatedAt: "2026-11-01T11:00:00Z" },
      { fulfillmentStatus: "FULFILLED", updatedAt: "2026-11-01T12:00:00Z" },
    ];
    const ids = states.map(() => randomUUID());
    for (const state of states) await sandbox?.seed({ orders: [{ ...ORDER, ...state }] });
    // The newest first, the oldest last, each with its own moment.
    for (const at of [2, 0, 1]) {
      const headers = { [ID]: ids[at] ?? "", [TRIGGERED]: states[at]?.updatedAt ?? "" };
      const news = { id: 9002, updated_at: states[at]?.updatedAt, customer: { id: 7001 } };
      expect((await shop.webhook("orders/updated", news, headers)).status).toBe(200);
    }
    for (const id of ids) await worked(id);
    expect(await read("select changed_at from orders where id = '9002'")).toEqual([
      { changed_at: new Date("2026-11-01T12:00:00Z") },
    ]);

    await visitor.askForPerson();
    const agent = await shop.agent({ name: "Dana" });
    const { context, stream } = await agent.open(visitor.conversationId() ?? "");
    stream.close();
    expect(JSON.stringify(context["orders"])).toMatch(/"fulfil\w*":"?fulfilled/i);
  });

  test.for<[string, string, unknown]>([
    ["a list", "orders/updated", []],
    ["a number", "orders/updated", 7],
    ["null", "customers/redact", null],
    ["half a body", "orders/updated", Buffer.from('{"id": 90')],
    ["no body", "orders/updated", Buffer.alloc(0)],
    ["not UTF-8", "customers/update", Buffer.from([0x7b, 0xff, 0x7d])],
    ["a NUL in it", "customers/update", Buffer.from('{"id":"\\u0000"}')],
    ["a lone surrogate", "customers/update", Buffer.from('{"id":7001,"email":"\\ud800"}')],
    ["a hundred thousand levels", "orders/updated", Buffer.from("[".repeat(100_000) + "]".repeat(100_000))],
    ["no id", "orders/updated", {}],
    ["an id of another type", "orders/updated", { id: { id: 1 } }],
    ["an id beyond any number", "orders/updated", Buffer.from('{"id":1e400}')],
    ["an address in place of an id", "customers/update", { id: "../../etc/passwd" }],
    ["a refund of nothing", "refunds/create", { id: 1, order_id: "x" }],
    ["nobody to erase", "customers/redact", { customer: null }],
    ["orders that are none", "customers/redact", { customer: { id: 1 }, orders_to_redact: "all" }],
    ["a request of nobody", "customers/data_request", { customer: {} }],
    ["scopes that are none", "app/scopes_update", { current: 5 }],
    ["a prototype", "shop/update", Buffer.from('{"__proto__":{"polluted":true}}')],
  ])("what is signed but is %s (%s) is answered 200 or 4xx and ends", async ([, topic, body]) => {
    const id = randomUUID();
    const { status } = await shop.webhook(topic, body, { [ID]: id });
    expect(status === 200 || (status >= 400 && status < 500), String(status)).toBe(true);
    if (status !== 200) return;
    await worked(id);
    const isUnread = topic.endsWith("redact") || topic.endsWith("data_request");
    const namesOne = JSON.stringify(body).includes('"customer":{"id":1}');
    expect(await stateOf(id)).toBe(isUnread && !namesOne ? "given up" : "done");
  });

  test("headers that are odd are answered 200 or 4xx", async () => {
    for (const headers of [
      { [ID]: "" },
      { [ID]: "x".repeat(2_000) },
      { [ID]: "two words" },
      { [TRIGGERED]: "yesterday" },
      { "X-Shopify-Topic": "" },
      { "X-Shopify-Topic": "__proto__" },
      { "X-Shopify-Topic": "shop/redact" },
      { "X-Shopify-Shop-Domain": "" },
      { "X-Shopify-Shop-Domain": "nobody.myshopify.com" },
      { "Content-Type": "text/plain" },
    ]) {
      const { status } = await shop.webhook("orders/updated", { id: 1 }, headers);
      expect(status === 200 || (status >= 400 && status < 500), JSON.stringify(headers)).toBe(true);
    }
    expect(await read("select from shops where domain = $1", [shop.domain])).toHaveLength(1);
  });

  test("two megabytes are read, one byte more is 413", async () => {
    const whole = Buffer.alloc(LIMIT, 0x20);
    whole.write('{"id":1}');
    expect((await shop.webhook("orders/updated", whole)).status).toBe(200);
    expect((await shop.webhook("orders/updated", Buffer.alloc(LIMIT + 1, 0x20))).status).toBe(413);
  });

  test("while the database is down a delivery is refused with 503, and taken when Shopify comes again", async () => {
    const id = randomUUID();
    await stack.killDatabase();
    const refused = await shop.webhook("orders/updated", { id: 9001 }, { [ID]: id });
    expect(refused.status).toBe(503);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    await stack.restartDatabase();
    await expect
      .poll(async () => (await shop.webhook("orders/updated", { id: 9001 }, { [ID]: id })).status, PATIENT)
      .toBe(200);
    await worked(id);
  });
});

test("nothing of all this put an error into the log", () => {
  expect(errorsIn(stack.logs())).toEqual([]);
});
