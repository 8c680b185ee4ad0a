import { isObject, list, plainId, type Rec } from "../records/read.ts";
import type { Delivery } from "./delivery.ts";

/** What Shopify tells of an order's parcels, refunds and returns, each by itself. */
export function newsOfParts(order: Rec): Delivery[] {
  return [
    ...parts(order["fulfillments"]).map((part) => ({
      topic: part["updatedAt"] === part["createdAt"] ? "fulfillments/create" : "fulfillments/update",
      body: {
        ...named(part),
        order_id: orderId(order),
        status: lower(part["status"]),
        updated_at: part["updatedAt"],
      },
    })),
    ...parts(order["refunds"]).map((part) => ({
      topic: "refunds/create",
      body: {
        ...named(part),
        order_id: orderId(order),
        created_at: part["createdAt"],
        note: part["note"] ?? null,
      },
    })),
    ...parts(order["returns"]).flatMap((part) => returnNews(order, part)),
  ];
}

/** Some of these name the order as an object, some by its id. */
function returnNews(order: Rec, part: Rec): Delivery[] {
  const status = lower(part["status"]);
  const body = { ...named(part), status, name: part["name"] ?? null };
  const whole = { ...body, order: { id: orderId(order), admin_graphql_api_id: order.id } };
  if (status === "requested") return [{ topic: "returns/request", body: whole }];
  if (status === "open") return [{ topic: "returns/approve", body: whole }];
  if (status === "declined") return [{ topic: "returns/decline", body: whole }];
  if (status === "canceled")
    return [{ topic: "returns/cancel", body: { ...body, order_id: orderId(order) } }];
  return [{ topic: "returns/close", body: { ...body, order_id: orderId(order) } }];
}

const orderId = (order: Rec) => Number(plainId(order.id));
const lower = (value: unknown) => String(value ?? "").toLowerCase();
const named = ({ id }: Rec) => ({ id: Number(plainId(id)), admin_graphql_api_id: id });

function parts(value: unknown): Rec[] {
  return list(value).filter((one): one is Rec => isObject(one) && typeof one["id"] === "string");
}
