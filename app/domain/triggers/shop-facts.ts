import type { Queue } from "#app/domain/shop.ts";

/** A topic that a rule can name. */
export type TopicChoice = {
  readonly id: string;
  readonly label: string;
  /** Whether the shop taught it or Baton brings it. */
  readonly of: "shop" | "baton";
};

/** What the rules of a shop are told with. */
export type ShopFacts = {
  readonly queues: readonly Queue[];
  readonly topics: readonly TopicChoice[];
  /** ISO 4217. */
  readonly currency: string;
  /** IANA name. */
  readonly timezone: string;
  /** Tags of the languages that the shop's chat speaks, the shop's own first. */
  readonly languages: readonly string[];
};
