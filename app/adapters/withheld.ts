import type { Withheld } from "#app/domain/records.ts";
import type { Denied } from "./admin-answer.ts";

type What = Withheld["what"];

/** The whole record of a customer, as it is withheld where nobody may see customers. */
const CUSTOMER: readonly What[] = ["name", "email", "phone", "spent", "segments"];

/** What the denied field of an answer leaves out, by the end of its path. */
const LEFT_OUT: readonly (readonly [RegExp, readonly What[]])[] = [
  [/^customer$/, CUSTOMER],
  [/(first|last)Name$/, ["name"]],
  [/\bdefaultEmailAddress\b|\bemail$/, ["email"]],
  [/\bdefaultPhoneNumber\b/, ["phone"]],
  [/\b(amountSpent|numberOfOrders)$/, ["spent"]],
  [/^(placed|orders|placed\.orders)$/, ["orders"]],
  [/\breturns$/, ["returns"]],
  [/\b(transactions|paymentDetails)\b/, ["payments"]],
  [/segment/i, ["segments"]],
];

/** Each thing once: a scope that is missing comes before Shopify's own approval, because the merchant can grant it. */
export function withheldOf(denied: readonly Denied[]): Withheld[] {
  return distinct(
    denied.flatMap(({ path, scope }) =>
      LEFT_OUT.filter(([field]) => field.test(path)).flatMap(([, all]) =>
        all.map((what) => ({
          what,
          why: scope === null ? ("protected" as const) : ("scope" as const),
          scope,
        })),
      ),
    ),
  );
}

/** What a customer whose record may not be read at all is missing. */
export function wholeCustomer(denied: readonly Denied[]): Withheld[] {
  const scope = denied.find((one) => one.scope !== null)?.scope ?? null;
  return CUSTOMER.map((what) => ({ what, why: scope === null ? "protected" : "scope", scope }));
}

/** Those of one order of a list, whose paths begin with its place: `placed.orders.nodes.3.`. */
export function deniedAt(denied: readonly Denied[], place: string): Denied[] {
  return denied.filter(({ path }) => path.startsWith(place));
}

/**
 * Orders that Shopify counts and does not show: without `read_all_orders` an app sees the last 60 days. A list that goes
 * on says nothing, since what is not on this page may well be seen.
 */
export function olderOrders(it: {
  readonly counted: number;
  readonly seen: number;
  readonly goesOn: boolean;
  readonly scopes: readonly string[];
}): Withheld[] {
  const isHidden = it.counted > it.seen && !it.goesOn && !it.scopes.includes("read_all_orders");
  return isHidden ? [{ what: "older-orders", why: "window", scope: "read_all_orders" }] : [];
}

export function distinct(all: readonly Withheld[]): Withheld[] {
  const scopesFirst = all.toSorted((a, b) => Number(a.scope === null) - Number(b.scope === null));
  return scopesFirst.filter((one, at) => scopesFirst.findIndex(({ what }) => what === one.what) === at);
}
