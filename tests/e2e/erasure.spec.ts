import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startStack, type Agent, type Shop, type StackWithSandbox, type Visitor } from "../support/stack.ts";
import { send } from "../support/request.ts";
import { RECORDS } from "./records.ts";
import { errorsIn } from "./support-logs.ts";
import { asOwner, rowsThatMention } from "./support-owner.ts";
import { openStream } from "./support-streams.ts";

const PROCESSES = [0, 1];

let stack: StackWithSandbox;
let shop: Shop;

beforeAll(async () => {
  stack = await startStack({ processes: 2 });
  shop = await stack.installShop({ domain: "north.myshopify.com" });
  await shop.seed(RECORDS);
});
afterAll(() => stack.stop());

const read = <Row extends object>(text: string, values: unknown[] = []) =>
  asOwner<Row>(stack.ownerDatabaseUrl, text, values);

async function shopId({ domain }: Shop): Promise<string> {
  const [found] = await read<{ id: string }>("select id from shops where domain = $1", [domain]);
  return found?.id ?? "";
}

/** What each process says to the next message of a shopper who keeps typing, in the old conversation and in a new one. */
async function typeOn(visitor: Visitor): Promise<number[]> {
  const headers = {
    "authorization": `Bearer ${visitor.token}`,
    "host": "baton.test",
    "x-forwarded-proto": "https",
  };
  const old = { conversationId: visitor.conversationId() };
  const sent = PROCESSES.flatMap((process) =>
    [old, {}].map((where) => {
      const body = { clientId: randomUUID(), text: "Hello?", ...where };
      return send({ method: "POST", url: `${stack.appUrls[process] ?? ""}/chat/messages`, headers, body });
    }),
  );
  return (await Promise.all(sent)).map(({ status }) => status);
}

/** Every way in which somebody may be listening, on both processes; all resolve when the server has closed them. */
async function listeners(visitor: Visitor, agent: Agent, { inboxes }: { inboxes: boolean }) {
  const id = visitor.conversationId() ?? "";
  const shopper = { authorization: `Bearer ${visitor.token}`, host: "baton.test" };
  const staff = { authorization: `Bearer ${await agent.sessionToken()}`, host: "baton.test" };
  const secure = { "x-forwarded-proto": "https" };
  const open = PROCESSES.flatMap((process) => {
    const at = stack.appUrls[process] ?? "";
    return [
      { url: `${at}/chat/stream?conversation=${id}`, headers: { ...shopper, ...secure } },
      { url: `${at}/agent/conversations/${id}/stream`, headers: { ...staff, ...secure } },
      ...(inboxes ? [{ url: `${at}/agent/stream`, headers: { ...staff, ...secure } }] : []),
    ];
  });
  const streams = await Promise.all(open.map((it) => openStream({ method: "GET", ...it })));
  return { ended: Promise.all(streams.map(({ ended }) => ended)) };
}

describe("what the law asks for", () => {
  test("a data request is answered, and the copy waits for the merchant", async () => {
    const visitor = await shop.visitor({ customerId: "7001" });
    await visitor.post("What do you know about me?");
    const id = randomUUID();
    const request = { shop_domain: shop.domain, customer: { id: 7001, email: "vera@example.com" } };
    expect(
      (await shop.webhook("customers/data_request", request, { "X-Shopify-Webhook-Id": id })).status,
    ).toBe(200);
    const kept = "select from exports where shop_id = $1 and found";
    await expect
      .poll(async () => (await read(kept, [await shopId(shop)])).length, { timeout: 20_000 })
      .toBe(1);
  });

  test("an erased customer's conversations are gone for everybody who had them open, and the rest stays", async () => {
    const vera = await shop.visitor({ customerId: "7001" });
    await vera.post("My parcel came damaged, it is Vera Ivanova");
    const noah = await shop.visitor({ customerId: "7002" });
    await noah.askForPerson();
    const agent = await shop.agent({ name: "Erik" });
    expect(await typeOn(vera)).toEqual([201, 201, 201, 201]);
    const { ended } = await listeners(vera, agent, { inboxes: false });
    const redact = { shop_domain: shop.domain, customer: { id: 7001 }, orders_to_redact: [9001] };
    expect((await shop.webhook("customers/redact", redact)).status).toBe(200);
    await ended;
    for (const status of await typeOn(vera)) expect([401, 404]).toContain(status);

    const gone = vera.conversationId() ?? "";
    expect((await agent.request("GET", `/agent/conversations/${gone}`)).status).toBe(404);
    expect((await agent.request("GET", `/agent/conversations/${gone}/events`)).status).toBe(404);
    expect((await agent.inbox()).map(({ conversationId }) => conversationId)).not.toContain(gone);
    await expect
      .poll(async () => (await vera.request("GET", "/chat/session")).status, { timeout: 10_000 })
      .toBe(401);
    const hers = ["Ivanova", "vera@", "#4521"];
    expect(await rowsThatMention(stack.ownerDatabaseUrl, "public", hers)).toEqual({});
    // That somebody has read it stays on record, by its id alone.
    const { access_log: _, ...left } = await rowsThatMention(stack.ownerDatabaseUrl, "public", [gone]);
    expect(left).toEqual({});
    expect((await agent.open(noah.conversationId() ?? "")).context).toBeTruthy();
  });

  test("a shop that leaves closes every door and stream on both processes, and finds its data when it comes back", async () => {
    const leaving = await stack.installShop({ domain: "leaving.myshopify.com" });
    await leaving.seed(RECORDS);
    const visitor = await leaving.visitor();
    await visitor.askForPerson();
    const id = visitor.conversationId() ?? "";
    const agent = await leaving.agent({ name: "Lena" });
    expect(await typeOn(visitor)).toEqual([201, 201, 201, 201]);
    const { ended } = await listeners(visitor, agent, { inboxes: true });
    await leaving.uninstall();
    await ended;
    // The other process may know the visitor for 3 s more.
    for (const status of await typeOn(visitor)) expect([201, 401]).toContain(status);

    await expect.poll(async () => (await visitor.post("Still there?")).status, { timeout: 10_000 }).toBe(401);
    expect((await agent.request("GET", "/agent/inbox")).status).toBeGreaterThanOrEqual(400);
    await expect(leaving.visitor()).rejects.toThrow("404");
    expect(await read("select from sessions where shop_id = $1", [await shopId(leaving)])).toEqual([]);

    const back = await stack.installShop({ domain: "leaving.myshopify.com" });
    const again = await back.visitor();
    expect((await again.post("When do I get my money back after a return?")).status).toBe(201);
    const stream = await again.stream();
    expect(await stream.until(({ author }) => author === "bot")).toMatchObject({ kind: "answer" });
    stream.close();
    expect((await visitor.request("GET", "/chat/session")).status).toBe(401);
    const lena = await back.agent({ name: "Lena" });
    expect((await lena.inbox()).map(({ conversationId }) => conversationId)).toContain(id);
  });

  test("two days after a shop has left nothing of it is left in any table", async () => {
    const leaving = await stack.installShop({ domain: "erased.myshopify.com" });
    await leaving.seed(RECORDS);
    const visitor = await leaving.visitor({ customerId: "7002" });
    await visitor.post("Can I talk to a real person about my order #4521?");
    const conversation = visitor.conversationId() ?? "";
    const agent = await leaving.agent({ name: "Lotte" });
    await agent.claim(conversation);
    await agent.reply(conversation, "Hello Noah");
    await agent.resolve(conversation);
    await visitor.rate(4);
    const id = await shopId(leaving);
    const before = await rowsThatMention(stack.ownerDatabaseUrl, "public", [id]);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining([
        "agents",
        "conversations",
        "events",
        "handoffs",
        "promises",
        "ratings",
        "rules",
      ]),
    );

    await leaving.uninstall();
    const redact = { shop_id: 1, shop_domain: leaving.domain };
    expect((await leaving.webhook("shop/redact", redact)).status).toBe(200);
    await expect.poll(() => shopId(leaving), { timeout: 20_000 }).toBe("");
    const everything = [id, leaving.domain, conversation, "Lotte"];
    expect(await rowsThatMention(stack.ownerDatabaseUrl, "public", everything)).toEqual({});
    // A job only names what it is about, and is removed a day after it is done.
    const words = [leaving.domain, "Lotte", "Noah"];
    expect(await rowsThatMention(stack.ownerDatabaseUrl, "pgboss", words)).toEqual({});
  });
});

test("nothing of all this put an error into the log", () => {
  expect(errorsIn(stack.logs())).toEqual([]);
});
