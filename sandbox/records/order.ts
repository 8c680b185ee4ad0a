import { fulfillmentRecords, fulfilmentStatus } from "./fulfillment.ts";
import { refundRecord, transactionRecord } from "./money-moves.ts";
import { moneyBag, moneyOf, sum, type Money } from "./money.ts";
import { gid, isObject, list, plainId, seedOf, tagsOf, textOf, upper, type Rec, type Seed } from "./read.ts";
import { returnRecords, returnStatusOf } from "./return.ts";

/** An order as the schema has it, from as little as `{id, name, customerId, totalPrice}`. */
export function orderRecord(raw: unknown, currency: string, now: Date): Rec {
  const seed = seedOf(raw);
  const id = gid("Order", seed["id"]);
  const money = (value: unknown) =>
    moneyOf(value, textOf(seed["currencyCode"] ?? seed["currency"]) ?? currency);
  const lineItems = list(seed["lineItems"]).map((line, at) =>
    lineRecord(seedOf(line), `${plainId(id)}${at + 1}`, money),
  );
  const priced = lineItems.map((line) =>
    times(money(line["originalUnitPriceSet"]), Number(line["quantity"])),
  );
  const total = money(seed["totalPriceSet"] ?? seed["totalPrice"] ?? seed["total"] ?? sum(priced, currency));
  const refunds = list(seed["refunds"]).map((refund, at) =>
    refundRecord(seedOf(refund), `${plainId(id)}${at + 1}`, { money, now }),
  );
  const refunded = sum(
    refunds.map((refund) => money(refund["totalRefundedSet"])),
    total.currencyCode,
  );
  const createdAt = textOf(seed["createdAt"] ?? seed["processedAt"]) ?? now.toISOString();
  const returns = returnRecords(seed, plainId(id), createdAt);
  return {
    processedAt: createdAt,
    updatedAt: createdAt,
    paymentGatewayNames: ["manual"],
    ...seed,
    id,
    createdAt,
    name: textOf(seed["name"]) ?? `#${String(seed["orderNumber"] ?? seed["number"] ?? plainId(id))}`,
    number: Number(
      seed["orderNumber"] ?? seed["number"] ?? String(seed["name"] ?? plainId(id)).replaceAll(/\D/g, ""),
    ),
    customerId: customerOf(seed),
    currencyCode: total.currencyCode,
    email: textOf(seed["email"]),
    tags: tagsOf(seed["tags"]),
    totalPriceSet: moneyBag(total),
    currentTotalPriceSet: moneyBag({
      ...total,
      amount: (Number(total.amount) - Number(refunded.amount)).toFixed(2),
    }),
    totalRefundedSet: moneyBag(refunded),
    displayFinancialStatus: upper(seed["displayFinancialStatus"] ?? seed["financialStatus"], "PAID"),
    displayFulfillmentStatus: fulfilmentStatus(seed),
    lineItems,
    fulfillments: fulfillmentRecords(seed, plainId(id), createdAt),
    refunds,
    transactions: list(seed["transactions"]).map((one, at) =>
      transactionRecord(seedOf(one), `${plainId(id)}${at + 1}`, { total, createdAt }),
    ),
    returns,
    returnStatus: textOf(seed["returnStatus"]) ?? returnStatusOf(returns),
  };
}

function customerOf(seed: Seed): string | null {
  const named = isObject(seed["customer"])
    ? seed["customer"]["id"]
    : (seed["customer"] ?? seed["customerId"]);
  return textOf(named) === null ? null : gid("Customer", named);
}

function lineRecord(seed: Seed, id: string, money: (value: unknown) => Money): Rec {
  const price = money(seed["originalUnitPriceSet"] ?? seed["price"]);
  const title = textOf(seed["title"] ?? seed["name"]) ?? "";
  const quantity = Number(seed["quantity"] ?? 1);
  return {
    currentQuantity: quantity,
    ...seed,
    id: gid("LineItem", seed["id"] ?? id),
    title,
    name: [title, textOf(seed["variantTitle"])].filter((part) => part !== null).join(" - "),
    quantity,
    originalUnitPriceSet: moneyBag(price),
    originalTotalSet: moneyBag(times(price, quantity)),
  };
}

const times = (money: Money, quantity: number): Money => ({
  ...money,
  amount: (Number(money.amount) * quantity).toFixed(2),
});
