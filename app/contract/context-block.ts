/** What an agent reads before the first line. Every statement names the `seq`s and records it rests on. */
export type ContextBlock = {
  /** Who and what happened; where it stands and what is wanted now. */
  readonly summary: readonly [ContextLine, ContextLine];
  readonly customer: ContextLine;
  /** The record behind `customer`, for panels; null while nothing confirms whose it is, or Shopify gave none. */
  readonly profile: ContextProfile | null;
  readonly issue: ContextLine;
  readonly botTried: readonly ContextLine[];
  readonly sentiment: ContextLine;
  readonly trigger: ContextLine;
  readonly collected: readonly {
    readonly field: string;
    readonly value: string;
    readonly seqs: readonly number[];
  }[];
  readonly suggested: ContextSuggestion;
  /** The one that is meant first, then those that may be, then the newest. */
  readonly orders: readonly ContextOrder[];
  /** What could not be shown and why, in sentences; empty when nothing is missing. */
  readonly missing: readonly ContextGap[];
};

export type ContextLine = {
  readonly text: string;
  readonly evidence: ContextEvidence;
};

/** Lines of the log, and records such as `customer/77`, `order/4521`, `policy` or the address of a page. */
export type ContextEvidence = { readonly seqs: readonly number[]; readonly records: readonly string[] };

export type ContextSuggestion = {
  /** The first message, ready to be sent. */
  readonly message: string;
  /** What the agent does next, as far as the shop's policy allows it. */
  readonly action: string;
  /** What action and message rest on, in a sentence. */
  readonly why: string;
  readonly evidence: ContextEvidence;
};

/** `fix`: what the merchant can do about it in one click; null: nothing. */
export type ContextGap = {
  readonly text: string;
  readonly fix:
    { readonly kind: "grant-scope"; readonly scope: string } | { readonly kind: "reconnect" } | null;
};

/** As far as the shop lets us see it; null: withheld or not there. Times are ISO 8601, sums like `59.80 EUR`. */
export type ContextProfile = {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly tier: string;
  readonly tags: readonly string[];
  readonly segments: readonly string[];
  readonly ordersCount: number;
  readonly spent: string | null;
  readonly since: string | null;
  readonly locale: string | null;
  readonly note: string | null;
};

/** Null: withheld or not there. Times are ISO 8601, sums like `59.80 EUR`, states in Shopify's words. */
export type ContextOrder = {
  readonly id: string;
  readonly name: string;
  readonly placedAt: string;
  readonly total: string;
  readonly payment: string;
  readonly fulfilment: string;
  readonly lines: readonly ContextOrderLine[];
  /** Of the newest parcel that has a number. */
  readonly tracking: ContextTracking | null;
  readonly refunded: string | null;
  readonly transactions: readonly ContextTransaction[];
  readonly refunds: readonly ContextRefund[];
  readonly returns: readonly ContextReturn[];
  readonly parcels: readonly ContextParcel[];
  /** What the shopper or the merchant wrote on it. */
  readonly note: string | null;
  readonly tags: readonly string[];
  /** This is the order the shopper means. */
  readonly meant: boolean;
  /** One of several that what the shopper wrote fits. */
  readonly mayBeMeant: boolean;
  /** False: it was only named, and nothing says that it is the shopper's. */
  readonly isTheirs: boolean;
};

export type ContextOrderLine = {
  readonly title: string;
  readonly variant: string | null;
  readonly quantity: number;
  /** Of one, before discounts. */
  readonly price: string | null;
};

export type ContextTracking = {
  readonly number: string;
  readonly url: string | null;
  readonly company: string | null;
};

export type ContextTransaction = {
  readonly kind: string;
  readonly status: string;
  readonly gateway: string | null;
  /** Such as `Visa •••• 4242`. */
  readonly card: string | null;
  readonly amount: string;
  readonly at: string | null;
};

export type ContextRefund = {
  readonly at: string | null;
  readonly amount: string;
  readonly note: string | null;
  readonly lines: readonly { readonly title: string; readonly quantity: number }[];
};

export type ContextReturn = {
  readonly name: string;
  readonly status: string;
  readonly lines: readonly {
    readonly title: string;
    readonly quantity: number;
    readonly reason: string | null;
  }[];
};

export type ContextParcel = {
  readonly status: string;
  readonly sentAt: string | null;
  readonly dueAt: string | null;
  readonly deliveredAt: string | null;
  readonly tracking: ContextTracking | null;
};
