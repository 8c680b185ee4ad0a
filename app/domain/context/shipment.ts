import type { OrderRecord, Parcel } from "#app/domain/records.ts";
import { daysBetween } from "./day.ts";

/** Where the goods of an order are. `day`s are null where the carrier did not tell. */
export type Shipment =
  /** `restocked`: taken back into stock, though the order is not cancelled. */
  | { readonly is: "cancelled" | "restocked" }
  | { readonly is: "not-sent" }
  /** Marked as sent, yet nobody has picked it up: the carrier, or the shopper where it waits for them. */
  | { readonly is: "not-picked-up" | "ready-for-pickup" }
  | { readonly is: "on-its-way"; readonly dueAt: Date | null }
  /** Past its day, or, where there is no day, the carrier says that something went wrong. */
  | { readonly is: "delayed"; readonly dueAt: Date | null }
  /** Long enough to have arrived, with nobody to tell whether it has. */
  | { readonly is: "sent-long-ago"; readonly at: Date | null }
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

/** Sent by hand: no carrier tells more. */
const UNTOLD: ReadonlySet<string> = new Set(["FULFILLED", "MARKED_AS_FULFILLED"]);
const DAYS_UNDER_WAY = 14;
const CLOSED: ReadonlySet<Shipment["is"]> = new Set(["cancelled", "restocked", "sent-long-ago", "delivered"]);

/** Now, on the shop's calendar. */
export type Today = { readonly now: Date; readonly timezone: string };

/** By the parcels where there are any, else by the order's own state. All parcels of an order have to be there. */
export function shipmentOf(order: OrderRecord, today: Today): Shipment {
  const { cancelled, fulfilment, parcels } = order;
  if (cancelled) return { is: "cancelled" };
  const sent = parcels.filter(({ status }) => !NO_PARCEL.has(status));
  if (sent.length === 0) return byState(order, today);
  if (sent.every(({ status }) => STILL_HERE.has(status)))
    return { is: UNSENT.has(fulfilment) ? "not-sent" : "not-picked-up" };
  const open = sent.filter((parcel) => !isThere(parcel));
  if (open.length === 0 && fulfilment !== "PARTIALLY_FULFILLED")
    return { is: "delivered", at: latest(sent.map(({ deliveredAt }) => deliveredAt)) };
  if (open.length > 0 && open.every(({ status }) => status === "READY_FOR_PICKUP"))
    return { is: "ready-for-pickup" };
  if (fulfilment !== "PARTIALLY_FULFILLED" && open.every((parcel) => isUntold(parcel, order, today)))
    return { is: "sent-long-ago", at: latest(open.map(({ sentAt }) => sentAt)) };
  const dueAt = latest(open.map((parcel) => parcel.dueAt));
  if (dueAt !== null && daysBetween(dueAt, today.now, today.timezone) > 0) return { is: "delayed", dueAt };
  const isTrouble = open.some(({ status }) => IN_TROUBLE.has(status));
  return isTrouble ? { is: "delayed", dueAt: null } : { is: "on-its-way", dueAt };
}

/** Whether its shopper still waits for something of it. */
export function isOpen(order: OrderRecord, today: Today): boolean {
  return !CLOSED.has(shipmentOf(order, today).is);
}

function byState({ fulfilment, placedAt, tracking }: OrderRecord, today: Today): Shipment {
  if (fulfilment === "RESTOCKED") return { is: "restocked" };
  if (ARRIVED.has(fulfilment)) return { is: "delivered", at: null };
  if (fulfilment === "" || UNSENT.has(fulfilment)) return { is: "not-sent" };
  if (fulfilment === "FULFILLED" && tracking === null && isLongAgo(placedAt, today))
    return { is: "sent-long-ago", at: null };
  return { is: IN_TROUBLE.has(fulfilment) ? "delayed" : "on-its-way", dueAt: null };
}

/** No carrier is named and no day: nothing will ever tell that it arrived. */
function isUntold({ status, tracking, dueAt, sentAt }: Parcel, { placedAt }: OrderRecord, today: Today) {
  const isSilent = UNTOLD.has(status) && tracking === null && dueAt === null;
  return isSilent && isLongAgo(sentAt ?? placedAt, today);
}

function isLongAgo(at: Date, { now, timezone }: Today): boolean {
  return daysBetween(at, now, timezone) > DAYS_UNDER_WAY;
}

function isThere({ status, deliveredAt }: Parcel): boolean {
  return deliveredAt !== null || ARRIVED.has(status);
}

function latest(days: readonly (Date | null)[]): Date | null {
  const known = days.filter((day) => day !== null);
  if (known.length === 0 || known.length < days.length) return null;
  return known.reduce((last, day) => (day > last ? day : last));
}
