import type { QueueId, ShopDomain, ShopId } from "./ids.ts";

export const TIERS = ["vip", "high-value", "repeat", "new", "unknown"] as const;
export type Tier = (typeof TIERS)[number];

/** Who answers: people and the assistant, the assistant alone (a person then writes an e-mail), or people alone. */
export const MODES = ["hybrid", "bot-only", "live-only"] as const;
export type Mode = (typeof MODES)[number];

export type Queue = {
  readonly id: QueueId;
  readonly name: string;
  readonly isDefault: boolean;
  /** What one conversation takes an agent, until the shop's own figures are known. */
  readonly handleSeconds: number;
};

/** A subject of the shop's own, taught from a handful of phrases. Its id is what rules name. */
export type ShopTopic = {
  readonly id: string;
  readonly name: string;
  readonly phrases: readonly string[];
};

/** The words of the wait window and of the bot, by key; a missing key falls back to the locale file. */
export type Texts = Readonly<Record<string, string>>;

/** One policy or page of the shop, as the bot knows it. */
export type Article = {
  readonly id: string;
  readonly kind: "policy" | "page";
  readonly title: string;
  readonly url: string;
  /** Plain text; paragraphs are separated by a blank line. */
  readonly body: string;
  readonly updatedAt: Date;
};

export type Shop = {
  readonly id: ShopId;
  readonly domain: ShopDomain;
  readonly name: string;
  readonly locale: string;
  readonly currency: string;
  /** Host names of the storefront, the myshopify one included. */
  readonly domains: readonly string[];
};

/** What Shopify knows of a signed-in shopper, as far as the shop lets us see it. Null: withheld or not there. */
export type CustomerRecord = {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly tier: Tier;
  readonly tags: readonly string[];
  readonly ordersCount: number;
  readonly spent: { readonly amount: string; readonly currency: string } | null;
  readonly locale: string | null;
  readonly orders: readonly OrderRecord[];
};

export type OrderRecord = {
  readonly id: string;
  /** In the shop's own format, such as `#4521`. */
  readonly name: string;
  readonly placedAt: Date;
  readonly total: { readonly amount: string; readonly currency: string };
  readonly payment: string;
  readonly fulfilment: string;
  readonly cancelled: boolean;
  readonly lines: readonly { readonly title: string; readonly quantity: number }[];
  readonly tracking: {
    readonly number: string;
    readonly url: string | null;
    readonly company: string | null;
  } | null;
  readonly refunded: { readonly amount: string; readonly currency: string } | null;
};
