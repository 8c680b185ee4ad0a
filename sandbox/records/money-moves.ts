import { moneyBag, moneyOf, type Money } from "./money.ts";
import { gid, isObject, list, seedOf, textOf, upper, type Rec, type Seed } from "./read.ts";

type Read = (value: unknown) => Money;

/** A refund with its lines: `{ amount, note, lines: [{ title, quantity }] }` is enough. */
export function refundRecord(seed: Seed, id: string, { money, now }: { money: Read; now: Date }): Rec {
  return {
    createdAt: now.toISOString(),
    ...seed,
    id: gid("Refund", seed["id"] ?? id),
    totalRefundedSet: moneyBag(money(seed["totalRefundedSet"] ?? seed["amount"] ?? seed["total"])),
    refundLineItems: list(seed["refundLineItems"] ?? seed["lines"]).map((raw, at) => {
      const line = seedOf(raw);
      const title = isObject(line["lineItem"]) ? line["lineItem"]["title"] : line["title"];
      return {
        ...line,
        id: gid("RefundLineItem", line["id"] ?? `${id}${at + 1}`),
        quantity: Number(line["quantity"] ?? 1),
        lineItem: { id: gid("LineItem", `${id}${at + 1}`), title },
      };
    }),
  };
}

/** A payment or repayment; `card: "Visa 4242"` is a card's. */
export function transactionRecord(
  seed: Seed,
  id: string,
  { total, createdAt }: { total: Money; createdAt: string },
): Rec {
  const gateway = textOf(seed["gateway"]);
  return {
    processedAt: createdAt,
    createdAt,
    ...seed,
    id: gid("OrderTransaction", seed["id"] ?? id),
    kind: upper(seed["kind"], "SALE"),
    status: upper(seed["status"], "SUCCESS"),
    formattedGateway: textOf(seed["formattedGateway"]) ?? gateway,
    amountSet: moneyBag(moneyOf(seed["amountSet"] ?? seed["amount"] ?? total, total.currencyCode)),
    paymentDetails: cardOf(seed),
  };
}

/** Shopify shows the last digits and hides the others. */
function cardOf({ card, paymentDetails }: Seed) {
  const isCard = { __typename: "CardPaymentDetails" };
  if (isObject(paymentDetails)) return { ...paymentDetails, ...isCard };
  const [, company, digits] = /^(.*?)\s*(\d{4})$/.exec(textOf(card) ?? "") ?? [];
  return digits ? { ...isCard, company, number: `•••• •••• •••• ${digits}` } : null;
}
