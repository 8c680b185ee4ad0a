import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startStack, type Agent, type Shop, type StackWithSandbox, type Visitor } from "../support/stack.ts";
import { formsOf } from "../support/every-table.ts";
import { RECORDS } from "./records.ts";
import { errorsIn } from "./support-logs.ts";
import { asOwner, residuesOf } from "./support-owner.ts";

/** A word of its own in everything that one person brings. */
const HER = {
  first: "Quixana",
  last: "Vanderzyx",
  email: "quixana@zyxmail.example",
  other: "zyx.other@zyxmail.example",
  phone: "+491709988776",
  street: "Zipfelzyxweg 7",
  order: "#77001",
  giftNote: "zyxgift for grandma",
  tag: "zyxtag",
  message: "zyxmessage about a broken seal",
  reply: "zyxreply: a new tub leaves today",
  teamNote: "zyxnote: she was upset",
};
const CANARIES = [...Object.values(HER), "zyx", "Quixana", "709988776", "70 9988 776"];
const PATIENT = { timeout: 15_000 };

let stack: StackWithSandbox;
let shop: Shop;
let dana: Agent;
const tokens: string[] = [];

beforeAll(async () => {
  stack = await startStack({ processes: 2 });
  shop = await stack.installShop({ domain: "north.myshopify.com" });
  const customer = {
    id: "7777",
    firstName: HER.first,
    lastName: HER.last,
    email: HER.email,
    phone: HER.phone,
    tags: [HER.tag],
    note: `Lives at ${HER.street}`,
    numberOfOrders: "3",
  };
  const order = {
    id: "9777",
    name: HER.order,
    customer: "7777",
    email: HER.email,
    note: HER.giftNote,
    financialStatus: "PAID",
    fulfillmentStatus: "FULFILLED",
    lineItems: [{ title: "Whey Protein 1 kg", quantity: 1, price: "39.90" }],
    total: "39.90",
  };
  await shop.seed({
    ...RECORDS,
    customers: [...RECORDS.customers, customer],
    orders: [...RECORDS.orders, order],
  });
  dana = await shop.agent({ name: "Dana", role: "admin" });
});
afterAll(() => stack.stop());

const idOf = (visitor: Visitor) => visitor.conversationId() ?? "";
const residues = () => residuesOf(stack.ownerDatabaseUrl, CANARIES);

async function says(visitor: Visitor, ...texts: string[]): Promise<void> {
  tokens.push(visitor.token);
  for (const text of texts) expect((await visitor.post(text)).status).toBe(201);
}

/** Through everything that keeps a word of hers: signed in, by mail, as a guest, verified, rated, transferred, asked for. */
async function throughEverything(): Promise<void> {
  const signedIn = await shop.visitor({ customerId: "7777" });
  await says(signedIn, `${HER.message}. I am ${HER.first}, ${HER.street}, order ${HER.order}`);
  await signedIn.askForPerson();
  const where = { clientId: randomUUID(), conversationId: idOf(signedIn) };
  expect((await signedIn.request("POST", "/chat/mail", { ...where, email: HER.other })).status).toBe(201);
  expect((await dana.claim(idOf(signedIn))).status).toBe(200);
  expect((await dana.open(idOf(signedIn))).context).toBeTruthy();
  await dana.reply(idOf(signedIn), HER.reply);
  await expect.poll(() => stack.sandbox.mails().length, PATIENT).toBeGreaterThan(0);
  const release = `/agent/conversations/${idOf(signedIn)}/release`;
  await dana.request("POST", release, { note: HER.teamNote });
  await dana.claim(idOf(signedIn));
  await dana.resolve(idOf(signedIn), "solved");
  await signedIn.rate(5);

  const guest = await shop.visitor({ process: 1 });
  await says(
    guest,
    "can I talk to a real person?",
    `my mail is ${HER.email}`,
    `call 0170 99 88 776`,
    HER.message,
  );
  const asked = { clientId: randomUUID(), conversationId: idOf(guest), order: HER.order, email: HER.email };
  expect((await guest.request("POST", "/chat/verify", asked)).status).toBeLessThan(300);

  const noah = await shop.visitor({ customerId: "7002" });
  await says(noah, `please send it to ${HER.email} or ${HER.phone}`);

  const request = {
    shop_domain: shop.domain,
    customer: { id: 7777, email: HER.email },
    data_request: { id: 1 },
  };
  await shop.webhook("customers/data_request", request);
  await shop.webhook("orders/updated", {
    id: 9777,
    customer: { id: 7777, first_name: HER.first },
    email: HER.email,
  });
  await stack.advance(120_000);
}

test("whoever went through everything is gone from every table, memory and job within seconds, and stays gone", async () => {
  await throughEverything();
  // Names and addresses from Shopify are sealed; what is readable is what was said in chats.
  expect(Object.keys(await residues())).toEqual(expect.arrayContaining(["public.events"]));

  const seen = await asOwner<{ resource: string; customer_id: string | null }>(
    stack.ownerDatabaseUrl,
    "select resource, customer_id from access_log where action = 'read' order by resource",
  );
  expect(seen.filter(({ customer_id }) => customer_id === "7777").length).toBeGreaterThan(0);
  expect(seen.map(({ resource }) => resource)).toContain("inbox");

  const redact = {
    shop_domain: shop.domain,
    customer: { id: 7777, email: HER.email, phone: HER.phone },
    orders_to_redact: [9777],
  };
  expect((await shop.webhook("customers/redact", redact)).status).toBe(200);
  await expect.poll(residues, PATIENT).toEqual({});

  // Shopify still tells of her, and a browser of hers still types.
  await shop.webhook("customers/update", { id: 7777, first_name: HER.first, email: HER.email });
  await shop.webhook("orders/updated", { id: 9777, customer: { id: 7777 }, email: HER.email });
  await stack.advance(120_000);
  expect(await residues()).toEqual({});
  const rows = await dana.inbox();
  expect(JSON.stringify(rows)).not.toMatch(/zyx|Quixana/i);

  const [proof] = await asOwner<{ counts: Record<string, number>; named_by: string[] }>(
    stack.ownerDatabaseUrl,
    "select counts, named_by from erasures where why = 'customers/redact'",
  );
  expect(proof).toMatchObject({
    named_by: ["id", "email", "phone", "orders"],
    counts: { conversations: 2, customers: 1, orders: 1, exports: 1 },
  });
  const kept = await asOwner<{ sealed: Buffer | null }>(
    stack.ownerDatabaseUrl,
    "select sealed from customers where id = '7777' union all select sealed from orders where id = '9777'",
  );
  expect(kept.filter(({ sealed }) => sealed !== null)).toEqual([]);
});

test("nothing that anybody wrote, and no token, has ever stood in the logs", async () => {
  const session = await dana.sessionToken();
  const words = CANARIES.flatMap(formsOf).concat(tokens, session, "noah@example.com", "vera@example.com");
  const logs = stack.logs();
  expect(words.filter((word) => logs.includes(word))).toEqual([]);
  expect(logs).not.toMatch(/\beyJ[\w-]{20}|\bshpat_\w|\bvt_[0-9a-f]{18}_|\bwhsec_\w/);
  expect(errorsIn(logs)).toEqual([]);
});

test("of a shop that left nothing is done any more: who waits is not written to, and no job is tried again", async () => {
  const leaving = await stack.installShop({ domain: "leaving.myshopify.com" });
  await leaving.seed(RECORDS);
  const visitor = await leaving.visitor();
  await visitor.askForPerson();
  const lines = async () =>
    (await asOwner(stack.ownerDatabaseUrl, "select from events where conversation_id = $1", [idOf(visitor)]))
      .length;
  await stack.advance(76_000);
  const before = await lines();
  await leaving.uninstall();
  await expect.poll(async () => (await visitor.request("GET", "/chat/session")).status, PATIENT).toBe(401);
  await stack.advance(600_000);
  expect(await lines()).toBe(before);
  const open = await asOwner<{ name: string }>(
    stack.ownerDatabaseUrl,
    `select distinct name from pgboss.job where state in ('created', 'retry', 'active')
       and data->>'shopId' = (select id::text from shops where domain = $1)`,
    [leaving.domain],
  );
  expect(open.map(({ name }) => name).filter((name) => name !== "shop.purge")).toEqual([]);
});
