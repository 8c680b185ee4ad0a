import { moneyOf } from "../records/money.ts";
import { isObject, list, plainId, type Rec } from "../records/read.ts";
import type { Delivery } from "./delivery.ts";

/** The webhook that tells of a seeded record, or null when Shopify sends none for its kind. */
export function webhookFor(kind: string, record: Rec, isNew: boolean): Delivery | null {
  if (kind === "orders") return { topic: orderTopic(record, isNew), body: orderBody(record) };
  if (kind === "customers")
    return { topic: isNew ? "customers/create" : "customers/update", body: customerBody(record) };
  return null;
}

function orderTopic(order: Rec, isNew: boolean): string {
  if (isNew) return "orders/create";
  return order["cancelledAt"] ? "orders/cancelled" : "orders/updated";
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
