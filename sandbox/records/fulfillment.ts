import { gid, isObject, list, seedOf, textOf, upper, type Rec, type Seed } from "./read.ts";

/** Parcels of an order; a bare `tracking` or `trackingNumber` on the order is one parcel. */
export function fulfillmentRecords(order: Seed, orderId: string, createdAt: string): Rec[] {
  const given = list(order["fulfillments"]);
  const bare = order["tracking"] ?? (order["trackingNumber"] === undefined ? undefined : order);
  const parcels = given.length > 0 || bare === undefined ? given : [{ tracking: bare }];
  return parcels.map((raw, at) => {
    const seed = seedOf(raw);
    return {
      createdAt,
      updatedAt: createdAt,
      ...seed,
      id: gid("Fulfillment", seed["id"] ?? `${orderId}${at + 1}`),
      name: textOf(seed["name"]) ?? `${String(order["name"] ?? `#${orderId}`)}-F${at + 1}`,
      status: upper(seed["status"], "SUCCESS"),
      displayStatus: upper(seed["displayStatus"] ?? seed["shipmentStatus"], "FULFILLED"),
      trackingInfo: trackingOf(seed),
    };
  });
}

function trackingOf(seed: Seed) {
  const given = list(seed["trackingInfo"]);
  const all = given.length > 0 ? given : [isObject(seed["tracking"]) ? seed["tracking"] : seed];
  return all.flatMap((one) => {
    if (!isObject(one)) return [];
    const number = textOf(one["number"] ?? one["trackingNumber"]);
    if (number === null) return [];
    return [
      {
        number,
        url: textOf(one["url"] ?? one["trackingUrl"]),
        company: textOf(one["company"] ?? one["trackingCompany"]),
      },
    ];
  });
}

/** REST says nothing, `partial` or `fulfilled`; the schema has a word for each. */
export function fulfilmentStatus(order: Seed): string {
  const said = upper(order["displayFulfillmentStatus"] ?? order["fulfillmentStatus"], "");
  if (said === "PARTIAL") return "PARTIALLY_FULFILLED";
  if (said !== "") return said;
  const isSent =
    list(order["fulfillments"]).length > 0 ||
    order["tracking"] !== undefined ||
    order["trackingNumber"] !== undefined;
  return isSent ? "FULFILLED" : "UNFULFILLED";
}
