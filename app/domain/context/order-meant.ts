import type { OrderRecord } from "#app/domain/records.ts";
import type { Field } from "./collected.ts";
import { itemsNamed } from "./item-named.ts";
import type { KnownRecords } from "./known-records.ts";
import { isOpen, type Today } from "./shipment.ts";
import type { ShopperLine } from "./shopper-lines.ts";

/** Which order the shopper means, and by what it was found. */
export type OrderMeant = {
  readonly order: OrderRecord | null;
  readonly by: "number" | "item" | "only-one" | null;
  /** The shopper's own, or one that was only named. */
  readonly isTheirs: boolean;
  /** Several that fit: none of them is guessed. */
  readonly candidates: readonly OrderRecord[];
  /** The number as the shopper wrote it last, whether or not it was found. */
  readonly namedOrder: string | null;
  readonly seqs: readonly number[];
};

type Asked = Today & {
  readonly said: readonly ShopperLine[];
  readonly fields: readonly Field[];
  readonly records: KnownRecords;
  readonly topic: string | null;
};

/** Topics that are about one order of the shopper. */
// prettier-ignore
export const OF_AN_ORDER: ReadonlySet<string> = new Set([
  "refund", "exchange", "wrong-item", "damaged-item", "missing-item", "return", "cancel-order", "address-change",
  "invoice", "late-delivery", "order-status", "order-question", "not-received", "order-change", "fake-received",
  "expired-received", "warranty",
]);

/** Of these an order is meant that is still under way. */
const OF_AN_OPEN_ORDER: ReadonlySet<string> = new Set([
  "late-delivery",
  "order-status",
  "not-received",
  "cancel-order",
  "address-change",
  "order-change",
  "delivery-time",
]);
const MOST_CANDIDATES = 3;

/** By the number, else by the item named, else the only one that it can be. */
export function orderMeant(asked: Asked): OrderMeant {
  return byNumber(asked) ?? byItem(asked) ?? theOnlyOne(asked);
}

/** The order of that number, however the shopper wrote it. */
export function orderNamed(orders: readonly OrderRecord[], named: string | null): OrderRecord | null {
  if (named === null) return null;
  const same = orders.find(({ name }) => plainNumber(name) === plainNumber(named));
  return same ?? orders.find(({ name }) => digits(name) !== "" && digits(name) === digits(named)) ?? null;
}

/** What the newest line with a number names; the one that is not theirs never stands in for one that is. */
function byNumber({ fields, records: { theirs, unconfirmed } }: Asked): OrderMeant | null {
  const named = fields.filter(({ field }) => field === "order");
  const newest = Math.max(...named.map(({ seqs }) => seqs.at(-1) ?? 0));
  const last = named.filter(({ seqs }) => seqs.includes(newest));
  const namedOrder = last.at(-1)?.value ?? null;
  if (namedOrder === null) return null;
  const seqs = last.flatMap((field) => field.seqs);
  const found = [theirs, unconfirmed].map((orders) =>
    last.map(({ value }) => orderNamed(orders, value)).filter((order) => order !== null),
  );
  const [own = [], others = []] = found;
  const orders = own.length > 0 ? own : others;
  const isTheirs = own.length > 0;
  const [only, second] = orders;
  if (only && !second) return { order: only, by: "number", isTheirs, candidates: [], namedOrder, seqs };
  return { order: null, by: null, isTheirs, candidates: orders, namedOrder, seqs };
}

function byItem({ said, records: { theirs }, topic, ...today }: Asked): OrderMeant | null {
  const items = itemsNamed(said, theirs);
  if (!items) return null;
  const open = items.orders.filter((order) => isOpen(order, today));
  const fitting = topic !== null && OF_AN_OPEN_ORDER.has(topic) && open.length === 1 ? open : items.orders;
  return oneOf(fitting, "item", [items.seq]);
}

/** Without a number or an item: the only order there is, or the only one under way where such a one is meant. */
function theOnlyOne({ records: { theirs, customer }, topic, ...today }: Asked): OrderMeant {
  const none = { ...oneOf([], null, []) };
  if (topic === null || !(OF_AN_ORDER.has(topic) || OF_AN_OPEN_ORDER.has(topic))) return none;
  const open = theirs.filter((order) => isOpen(order, today));
  if (OF_AN_OPEN_ORDER.has(topic) && open.length > 0) return oneOf(open, "only-one", []);
  const isWhole = customer === null || customer.ordersCount <= theirs.length || theirs.length > 1;
  const kept = theirs.filter(({ cancelled }) => !cancelled);
  const likely = kept.length > 0 ? kept : theirs;
  return isWhole || open.length === 1 ? oneOf(likely, "only-one", []) : none;
}

function oneOf(orders: readonly OrderRecord[], by: OrderMeant["by"], seqs: readonly number[]): OrderMeant {
  const [only, second] = orders;
  const rest = { isTheirs: true, namedOrder: null, seqs };
  if (only && !second) return { ...rest, order: only, by, candidates: [] };
  return { ...rest, order: null, by: null, candidates: orders.slice(0, MOST_CANDIDATES) };
}

function plainNumber(name: string): string {
  return name.replace(/^#/, "").toUpperCase();
}

function digits(name: string): string {
  return name.replace(/\D/g, "");
}
