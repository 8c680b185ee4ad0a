import { gid, isObject, list, seedOf, textOf, upper, type Rec, type Seed } from "./read.ts";

/** Returns of an order: `{ status, lines: [{ title, quantity, reason }] }` is enough. */
export function returnRecords(order: Seed, orderId: string, createdAt: string): Rec[] {
  return list(order["returns"]).map((raw, at) => {
    const seed = seedOf(raw);
    const id = `${orderId}${at + 1}`;
    return {
      createdAt,
      ...seed,
      id: gid("Return", seed["id"] ?? id),
      name: textOf(seed["name"]) ?? `${String(order["name"] ?? `#${orderId}`)}-R${at + 1}`,
      status: upper(seed["status"], "OPEN"),
      returnLineItems: list(seed["returnLineItems"] ?? seed["lines"]).map((line, place) =>
        lineRecord(seedOf(line), `${id}${place + 1}`),
      ),
    };
  });
}

function lineRecord(seed: Seed, id: string): Rec {
  const reason = textOf(seed["reason"]);
  return {
    __typename: "ReturnLineItem",
    fulfillmentLineItem: {
      id: gid("FulfillmentLineItem", id),
      lineItem: { id: gid("LineItem", id), title: textOf(seed["title"]) ?? "" },
    },
    returnReasonDefinition:
      reason === null
        ? null
        : { id: gid("ReturnReasonDefinition", id), handle: reason.toLowerCase(), name: reason },
    ...seed,
    id: gid("ReturnLineItem", seed["id"] ?? id),
    quantity: Number(seed["quantity"] ?? 1),
  };
}

/** What the order says of all its returns together. */
export function returnStatusOf(returns: readonly unknown[]): string {
  const said = returns.map((one) => (isObject(one) ? one["status"] : null));
  if (said.includes("REQUESTED")) return "RETURN_REQUESTED";
  if (said.includes("OPEN")) return "IN_PROGRESS";
  return said.includes("CLOSED") ? "RETURNED" : "NO_RETURN";
}
