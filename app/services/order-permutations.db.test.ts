import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { random } from "../../bench/random.ts";
import { startChattingShops, type ChattingShops } from "../../tests/support/chatting-shops.ts";
import * as shops from "#app/data/shops.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import { receiveWebhook } from "./receive-webhook.server.ts";
import { syncOrderById } from "./sync-order.server.ts";
import { workWebhook } from "./work-webhook.server.ts";

/** `BATON_PERMUTATIONS=1000` for the whole of it. */
const PERMUTATIONS = Number(process.env["BATON_PERMUTATIONS"] ?? 30);
const SEED = 4526;
/** Shopify's patience with one shop is not what is tried here. */
const EACH_SHOP = 4;
const LANES = 6;
/** By the real clock: between two answers of the same `updated_at` the later asked one counts. */
const NOW = new Date();

let here: ChattingShops;

beforeAll(async () => {
  here = await startChattingShops({ hasWorkers: false });
});

afterAll(async () => {
  await here.stop();
});

type Event = { readonly topic: string; readonly state: object; readonly body: object };

/** The life of one order, as Shopify holds it after each event; a refund and a return do not raise `updated_at`. */
function lifeOf(id: number): Event[] {
  const at = (minute: number) => new Date(NOW.getTime() + (minute - 600) * 60_000).toISOString();
  const base = { id, name: `#${id}`, customerId: 99, totalPrice: 40, createdAt: at(0) };
  const sent = {
    fulfillments: [{ id: id * 10, trackingNumber: "T1", createdAt: at(20), updatedAt: at(20) }],
  };
  const arrived = {
    fulfillments: [{ id: id * 10, trackingNumber: "T2", createdAt: at(20), updatedAt: at(30) }],
  };
  const refunds = { refunds: [{ id: id * 10 + 1, amount: 15, createdAt: at(40) }] };
  const order = (minute: number) => ({ id, updated_at: at(minute), customer: { id: 99 } });
  const part = { order_id: id };
  return [
    { topic: "orders/create", state: { ...base, updatedAt: at(0) }, body: order(0) },
    { topic: "orders/updated", state: { ...base, updatedAt: at(10), note: "Ring twice" }, body: order(10) },
    {
      topic: "fulfillments/create",
      state: { ...base, ...sent, updatedAt: at(20) },
      body: { id: id * 10, ...part },
    },
    {
      topic: "fulfillments/update",
      state: { ...base, ...arrived, updatedAt: at(30) },
      body: { id: id * 10, ...part },
    },
    { topic: "orders/fulfilled", state: { ...base, ...arrived, updatedAt: at(30) }, body: order(30) },
    // From here on the same `updated_at` stands over different contents.
    {
      topic: "refunds/create",
      state: { ...base, ...arrived, ...refunds, updatedAt: at(30), financialStatus: "PARTIALLY_REFUNDED" },
      body: { id: id * 10 + 1, ...part },
    },
    {
      topic: "orders/cancelled",
      state: {
        ...base,
        ...arrived,
        ...refunds,
        updatedAt: at(50),
        cancelledAt: at(50),
        financialStatus: "REFUNDED",
      },
      body: order(50),
    },
    {
      topic: "refunds/create",
      state: {
        ...base,
        ...arrived,
        refunds: [...refunds.refunds, { id: id * 10 + 2, amount: 25, createdAt: at(60) }],
        updatedAt: at(50),
        cancelledAt: at(50),
        financialStatus: "REFUNDED",
      },
      body: { id: id * 10 + 2, ...part },
    },
  ];
}

/** What is kept of the order, opened by nobody: equal rows are equal records. */
async function keptOf(shopId: ShopId, id: number) {
  const { rows } = await inShop(shopId, (sql) =>
    sql.query<{ kept: object }>(
      "select jsonb_build_object('data', data, 'name', name, 'at', changed_at) as kept from orders where id = $1",
      [String(id)],
    ),
  );
  return rows[0]?.kept;
}

async function play(shop: Shop, seed: (state: object) => Promise<unknown>, id: number): Promise<boolean> {
  const chance = random(SEED + id);
  const pick = (below: number) => Math.floor(chance() * below);
  const deliver = async ({ topic, body }: Event, webhookId: string = randomUUID()) => {
    const bytes = Buffer.from(JSON.stringify(body));
    await receiveWebhook(shop, { webhookId, topic, triggeredAt: null, body: bytes });
    return webhookId;
  };
  /** Delivered and not worked on yet. Some wait for a day, that is to say until everything is over. */
  const waiting: string[] = [];
  const late: Event[] = [];
  const underWay: Promise<void>[] = [];
  const work = (most: number) => {
    for (let count = pick(most + 1); count > 0 && waiting.length > 0; count -= 1) {
      const [webhookId = ""] = waiting.splice(pick(waiting.length), 1);
      // Without waiting: the next event may happen between question and answer, and answers are saved as they come.
      underWay.push(untilWorked(shop.id, webhookId));
    }
  };
  const life = lifeOf(id);
  const lateOne = pick(life.length);
  for (const [place, event] of life.entries()) {
    await seed(event.state);
    // Mirrored because somebody named it; whose it is does not chat, so that nothing else is fetched.
    if (place === 0) await syncOrderById(shop.id, String(id));
    if (place === lateOne) late.push(event);
    else waiting.push(await deliver(event));
    // The same delivery again, and the same news under another id.
    if (chance() < 0.3) await deliver(event, waiting.at(-1) ?? randomUUID());
    if (chance() < 0.3) waiting.push(await deliver(event));
    work(3);
    if (chance() < 0.5) await Promise.all(underWay.splice(0));
  }
  while (waiting.length > 0) work(3);
  await Promise.all(underWay);
  const old = life[pick(life.length - 1)];
  for (const event of [...late, ...(old ? [old] : [])]) await untilWorked(shop.id, await deliver(event));

  const kept = await keptOf(shop.id, id);
  await inShop(shop.id, (sql) => sql.query("delete from orders where id = $1", [String(id)]));
  await syncOrderById(shop.id, String(id));
  const newest = await keptOf(shop.id, id);
  return kept !== undefined && JSON.stringify(kept) === JSON.stringify(newest);
}

/** As its job would: again, when Shopify was asked before it knew of its own news. */
async function untilWorked(shopId: ShopId, webhookId: string): Promise<void> {
  for (;;) {
    const isDone = await workWebhook(shopId, webhookId).then(
      () => true,
      () => false,
    );
    if (isDone) return;
  }
}

test(`whatever the order in which its news come, an order ends as Shopify has it: ${PERMUTATIONS} of ${PERMUTATIONS}`, async () => {
  const wrong: number[] = [];
  const ids = Array.from({ length: PERMUTATIONS }, (_, index) => 10_000 + index);
  const playSome = async (): Promise<void> => {
    const { shop, shopId } = await here.shopWithAda();
    const found = await shops.find(shopId);
    if (!found) throw new Error("no shop");
    const seed = (state: object) => shop.seed({ orders: [state] });
    for (const id of ids.splice(-EACH_SHOP)) if (!(await play(found, seed, id))) wrong.push(id);
    if (ids.length > 0) await playSome();
  };
  // A few orders at once, as in life: they share the process and the database.
  await Promise.all(Array.from({ length: LANES }, playSome));
  expect(wrong).toEqual([]);
}, 1_800_000);
