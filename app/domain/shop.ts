import type { AgentId, QueueId, ShopDomain, ShopId } from "./ids.ts";
import type { Holiday, OpenHours } from "./opening/opening.ts";

export const TIERS = ["vip", "high-value", "repeat", "new", "unknown"] as const;
export type Tier = (typeof TIERS)[number];

/** Who answers: people and the assistant, the assistant alone (a person then writes an e-mail), or people alone. */
export const MODES = ["hybrid", "bot-only", "live-only"] as const;
export type Mode = (typeof MODES)[number];

/** How a queue gives its chats out: one agent at a time is asked; each takes the next; or each picks from the list. */
export const QUEUE_MODES = ["push", "pull", "manual"] as const;
export type QueueMode = (typeof QUEUE_MODES)[number];

export type Queue = {
  readonly id: QueueId;
  readonly name: string;
  readonly isDefault: boolean;
  readonly mode: QueueMode;
  /** Null: everybody who answers. */
  readonly members: readonly AgentId[] | null;
  /** What an agent must be trained for to answer here. */
  readonly skills: readonly string[];
  /** Never answered by, and never falls back to, anybody who is not trained for it. */
  readonly isSpecialist: boolean;
  /** Languages it serves, as tags such as `de`; none: all. */
  readonly languages: readonly string[];
  /** Null: round the clock. */
  readonly hours: readonly OpenHours[] | null;
  readonly holidays: readonly Holiday[];
  /** Null: the shop's own. */
  readonly timezone: string | null;
  /** How many may wait at once before a shopper is told that the queue is full; null: any number. */
  readonly mostWaiting: number | null;
  /** How long one agent is asked before the next. */
  readonly offerSeconds: number;
  /** Who takes over when nobody here took it in time; null: e-mail. */
  readonly fallbackQueueId: QueueId | null;
  readonly fallbackSeconds: number;
  /** Within how much open time an agent's first line is due, and the end; null: no target. */
  readonly firstReplySeconds: number | null;
  readonly resolveSeconds: number | null;
  /** The same for shoppers of one tier, where it is less. */
  readonly tierReplySeconds: Readonly<Partial<Record<Tier, number>>>;
  readonly tierResolveSeconds: Readonly<Partial<Record<Tier, number>>>;
  /** Within how many hours an answer by e-mail is promised. */
  readonly replyHours: number;
  /** How this team speaks, for whoever answers; null: nothing said. */
  readonly tone: string | null;
  /** Who hears of a service level that is about to break; null: the admins. */
  readonly leadId: AgentId | null;
  /** What one conversation takes an agent, until the queue's own figures are known. */
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
