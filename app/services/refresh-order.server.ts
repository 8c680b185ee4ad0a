import { z } from "zod";
import { askAdmin } from "#app/adapters/admin-api.server.ts";
import { RETURN_ORDER, ReturnOrderReply } from "#app/adapters/admin-changes.ts";
import { clock } from "#app/clock.ts";
import * as customers from "#app/data/customers.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as tombstones from "#app/data/tombstones.server.ts";
import { inShop } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";
import { readBody } from "./read-body.ts";
import { type Heard, refreshKnown } from "./refresh-customer.server.ts";
import { recordsChanged } from "./records-changed.server.ts";
import { retryable } from "./retryable.ts";
import { syncOrderById } from "./sync-order.server.ts";
import { NamedId } from "./webhook-ids.ts";

/** An order. */
const OrderBody = z.object({
  id: NamedId,
  updated_at: z.iso.datetime({ offset: true }).nullish().catch(null),
  customer: z.object({ id: NamedId.nullish() }).nullish(),
});

/** A refund, fulfilment or return, which names its order in one of two ways, or not at all. */
const PartBody = z.object({
  order_id: NamedId.nullish(),
  order: z.object({ id: NamedId }).nullish(),
  admin_graphql_api_id: z.string().nullish(),
});

/** Shopify writes no fractions of a second. */
const A_SECOND = 1_000;

/**
 * Something happened to an order: it is fetched as it is now, so that late or repeated news cannot make it older. Only
 * orders that are mirrored already, or whose customer chats with the shop, are looked at.
 */
export async function refreshOrder(shopId: ShopId, body: unknown, { receivedAt }: Heard): Promise<void> {
  const { id, updated_at, customer } = readBody(OrderBody, body);
  const customerId = customer?.id ? CustomerId(customer.id) : null;
  const changedAt = updated_at ? new Date(updated_at) : null;
  await refresh(shopId, { orderId: id, customerId, changedAt, receivedAt });
}

/** The same for what hangs on an order. */
export async function refreshOrderOf(shopId: ShopId, body: unknown, { receivedAt }: Heard): Promise<void> {
  const { order_id, order, admin_graphql_api_id } = readBody(PartBody, body);
  const orderId = order_id ?? order?.id ?? (await orderOfReturn(shopId, admin_graphql_api_id));
  if (orderId !== null) await refresh(shopId, { orderId, customerId: null, changedAt: null, receivedAt });
}

/** The merchant deleted the order in Shopify; what was read before that is not written after it. */
export async function dropOrder(shopId: ShopId, body: unknown): Promise<void> {
  const { id } = readBody(OrderBody, body);
  const gone = await inShop(shopId, async (sql) => {
    await tombstones.holdWriters(sql, shopId);
    await tombstones.bury(sql, shopId, [{ kind: "order", id }], clock());
    return orders.remove(sql, shopId, [id]);
  });
  const customerIds = gone.map(({ customerId }) => customerId).filter((it) => it !== null);
  if (gone.length > 0) recordsChanged({ shopId, customerIds, orderNames: gone.map(({ name }) => name) });
}

type News = Heard & {
  readonly orderId: string;
  /** Of whom the news say that it is theirs. */
  readonly customerId: CustomerId | null;
  /** When it changed, as the news say. */
  readonly changedAt: Date | null;
};

async function refresh(shopId: ShopId, { orderId, customerId, changedAt, receivedAt }: News): Promise<void> {
  const [isMirrored, isOfKnown] = await inShop(shopId, async (sql) => [
    await orders.has(sql, shopId, orderId),
    customerId !== null && (await customers.isKnown(sql, shopId, customerId)),
  ]);
  if (!isMirrored && !isOfKnown) return;

  const order = retryable(await syncOrderById(shopId, orderId));
  if (!order) return;
  // Shopify reads from copies of its own database, which may not have heard yet of what it tells us.
  if (changedAt && order.changedAt.getTime() + A_SECOND <= changedAt.getTime())
    throw new Error("Shopify's answer is older than its news", { cause: "behind" });
  const owner = order.record.customerId;
  // What was spent, and with it the tier, changed too.
  if (owner !== null) await refreshKnown(shopId, CustomerId(owner), { receivedAt });
}

/** Some news of a return name only the return; whether Shopify shows it to us, is not said. */
async function orderOfReturn(shopId: ShopId, id: string | null | undefined): Promise<string | null> {
  const shop = await shops.find(shopId);
  if (!shop || !id?.startsWith("gid://shopify/Return/")) return null;
  const reply = retryable(
    await askAdmin(shop, { document: RETURN_ORDER, variables: { id }, reply: ReturnOrderReply }),
  );
  return reply?.data.return?.order?.id ?? null;
}
