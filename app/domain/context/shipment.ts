import type { OrderRecord, Parcel } from "#app/domain/records.ts";

/** Where the goods of an order are. `day`s are null where the carrier did not tell. */
export type Shipment =
  | { readonly is: "cancelled" }
  | { readonly is: "not-sent" }
  | { readonly is: "on-its-way"; readonly dueAt: Date | null }
  /** Past its day, or the carrier says that something went wrong. */
  | { readonly is: "delayed"; readonly dueAt: Date | null }
  | { readonly is: "delivered"; readonly at: Date | null };

const ARRIVED: ReadonlySet<string> = new Set(["DELIVERED", "PICKED_UP"]);
const IN_TROUBLE: ReadonlySet<string> = new Set([
  "DELAYED",
  "ATTEMPTED_DELIVERY",
  "FAILURE",
  "NOT_DELIVERED",
]);
const NO_PARCEL: ReadonlySet<string> = new Set(["CANCELED", "LABEL_VOIDED"]);
/** A label is printed before anything leaves. */
const STILL_HERE: ReadonlySet<string> = new Set([
  "LABEL_PRINTED",
  "LABEL_PURCHASED",
  "SUBMITTED",
  "CONFIRMED",
]);
const UNSENT: ReadonlySet<string> = new Set([
  "UNFULFILLED",
  "OPEN",
  "SCHEDULED",
  "ON_HOLD",
  "PENDING_FULFILLMENT",
  "REQUEST_DECLINED",
  "IN_PROGRESS",
]);

/** By the parcels where there are any, else by the order's own state. All parcels of an order have to be there. */
export function shipmentOf({ cancelled, fulfilment, parcels }: OrderRecord, now: Date): Shipment {
  if (cancelled) return { is: "cancelled" };
  const sent = parcels.filter(({ status }) => !NO_PARCEL.has(status));
  if (sent.length === 0) return byState(fulfilment);
  if (sent.every(({ status }) => STILL_HERE.has(status))) return { is: "not-sent" };
  const open = sent.filter((parcel) => !isThere(parcel));
  if (open.length === 0 && fulfilment !== "PARTIALLY_FULFILLED")
    return { is: "delivered", at: latest(sent.map(({ deliveredAt }) => deliveredAt)) };
  const dueAt = latest(open.map((parcel) => parcel.dueAt));
  const isLate = dueAt !== null && dueAt < now;
  const isTrouble = open.some(({ status }) => IN_TROUBLE.has(status));
  return { is: isLate || isTrouble ? "delayed" : "on-its-way", dueAt };
}

/** Whether its shopper still waits for something of it. */
export function isOpen(order: OrderRecord, now: Date): boolean {
  const { is } = shipmentOf(order, now);
  return is !== "cancelled" && is !== "delivered";
}

function byState(fulfilment: string): Shipment {
  if (ARRIVED.has(fulfilment)) return { is: "delivered", at: null };
  if (fulfilment === "" || UNSENT.has(fulfilment)) return { is: "not-sent" };
  return { is: IN_TROUBLE.has(fulfilment) ? "delayed" : "on-its-way", dueAt: null };
}

function isThere({ status, deliveredAt }: Parcel): boolean {
  return deliveredAt !== null || ARRIVED.has(status);
}

function latest(days: readonly (Date | null)[]): Date | null {
  const known = days.filter((day) => day !== null);
  if (known.length === 0 || known.length < days.length) return null;
  return known.reduce((last, day) => (day > last ? day : last));
}
