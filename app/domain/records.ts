import type { Tier } from "./shop.ts";

/** As Shopify writes it: a decimal in text, and the ISO code of the currency. */
export type Money = { readonly amount: string; readonly currency: string };

/** What the mirror could not read, and why: the shop did not grant a scope, Shopify guards it, or it is too long ago. */
export type Withheld = {
  readonly what:
    "name" | "email" | "phone" | "spent" | "segments" | "orders" | "older-orders" | "returns" | "payments";
  readonly why: "scope" | "protected" | "window";
  /** The scope that would open it; null where none does. */
  readonly scope: string | null;
};

/** What Shopify knows of a shopper, as far as the shop lets us see it. Null: withheld or not there. */
export type CustomerRecord = {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly tier: Tier;
  readonly tags: readonly string[];
  /** Names of the merchant's segments they are in, as webhooks told. */
  readonly segments: readonly string[];
  /** Shopify's own grouping, such as `CHAMPIONS`. */
  readonly rfmGroup: string | null;
  readonly ordersCount: number;
  readonly spent: Money | null;
  readonly locale: string | null;
  /** The merchant's note. */
  readonly note: string | null;
  readonly since: Date | null;
  /** The newest first. */
  readonly orders: readonly OrderRecord[];
  readonly withheld: readonly Withheld[];
};

export type OrderRecord = {
  readonly id: string;
  /** In the shop's own format, such as `#4521`. */
  readonly name: string;
  readonly customerId: string | null;
  readonly placedAt: Date;
  readonly total: Money;
  readonly payment: string;
  readonly fulfilment: string;
  readonly cancelled: boolean;
  readonly lines: readonly OrderLine[];
  /** Of the newest parcel that has a number. */
  readonly tracking: Tracking | null;
  readonly refunded: Money | null;
  readonly transactions: readonly Transaction[];
  readonly refunds: readonly Refund[];
  readonly returns: readonly Return[];
  readonly parcels: readonly Parcel[];
  /** What the shopper or the merchant wrote on it. */
  readonly note: string | null;
  readonly tags: readonly string[];
  readonly withheld: readonly Withheld[];
};

export type OrderLine = {
  readonly title: string;
  readonly variant: string | null;
  readonly quantity: number;
  /** Of one, before discounts. */
  readonly price: Money | null;
};

export type Tracking = {
  readonly number: string;
  readonly url: string | null;
  readonly company: string | null;
};

/** A payment, a hold or a repayment; `kind` and `status` in Shopify's words, such as `SALE` and `SUCCESS`. */
export type Transaction = {
  readonly kind: string;
  readonly status: string;
  readonly gateway: string | null;
  /** Such as `Visa •••• 4242`. */
  readonly card: string | null;
  readonly amount: Money;
  readonly at: Date | null;
};

export type Refund = {
  readonly at: Date | null;
  readonly amount: Money;
  readonly note: string | null;
  readonly lines: readonly { readonly title: string; readonly quantity: number }[];
};

export type Return = {
  readonly name: string;
  /** In Shopify's words, such as `OPEN` or `REQUESTED`. */
  readonly status: string;
  readonly lines: readonly {
    readonly title: string;
    readonly quantity: number;
    readonly reason: string | null;
  }[];
};

export type Parcel = {
  /** In Shopify's words, such as `IN_TRANSIT`. */
  readonly status: string;
  readonly sentAt: Date | null;
  readonly dueAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly tracking: Tracking | null;
};
