import { moneyOf } from "../records/money.ts";
import { isObject, list, plainId, type Rec } from "../records/read.ts";
import type { Delivery } from "./delivery.ts";
import { newsOfParts } from "./parts.ts";

/** The webhooks that tell of a seeded record; none where Shopify sends none for its kind. */
export function newsOf(kind: string, record: Rec, isNew: boolean): Delivery[] {
  if (kind === "customers")
    return [{ topic: isNew ? "customers/create" : "customers/update", body: customerBody(record) }];
  if (kind !== "orders") return [];
  const topics = [isNew ? "orders/create" : "orders/updated", ...whatBecameOf(record)];
  return [...topics.map((topic) => ({ topic, body: orderBody(record) })), ...newsOfParts(record)];
}

function whatBecameOf(order: Rec): string[] {
  if (order["cancelledAt"]) return ["orders/cancelled"];
  return order["displayFulfillmentStatus"] === "FULFILLED" ? ["orders/fulfilled"] : [];
}

/** An order as REST writes it: the part of it that apps read. */
function orderBody(order: Rec) {
  const currency = String(order["currencyCode"]);
  const customerId = order["customerId"];
  return {
    id: Number(plainId(order.id)),
    admin_graphql_api_id: order.id,
    name: order["name"],
    order_number: order["number"],
    created_at: order["createdAt"],
    updated_at: order["updatedAt"],
    processed_at: order["processedAt"],
    cancelled_at: order["cancelledAt"] ?? null,
    currency,
    total_price: moneyOf(order["totalPriceSet"], currency).amount,
    financial_status: String(order["displayFinancialStatus"]).toLowerCase(),
    fulfillment_status: restFulfilment(order["displayFulfillmentStatus"]),
    email: order["email"] ?? null,
    customer:
      customerId === null ? null : { id: Number(plainId(customerId)), admin_graphql_api_id: customerId },
    line_items: list(order["lineItems"]).flatMap((line) =>
      isObject(line)
        ? [{ id: Number(plainId(line["id"])), title: line["title"], quantity: line["quantity"] }]
        : [],
    ),
  };
}

const restFulfilment = (status: unknown) =>
  status === "FULFILLED" ? "fulfilled" : status === "PARTIALLY_FULFILLED" ? "partial" : null;

/** Without tags, counts and sums: Shopify stopped sending those in 2025. */
const customerBody = (customer: Rec) => ({
  id: Number(plainId(customer.id)),
  admin_graphql_api_id: customer.id,
  created_at: customer["createdAt"],
  updated_at: customer["updatedAt"],
  first_name: customer["firstName"],
  last_name: customer["lastName"],
  email: customer["email"],
  phone: customer["phone"],
  state: String(customer["state"]).toLowerCase(),
});
