declare const name: unique symbol;

/** Ids of different things are different types, so a swapped argument does not compile. */
type Id<Name extends string> = string & { readonly [name]: Name };

/** Our own uuid of a shop. Its myshopify name is a `ShopDomain`. */
export type ShopId = Id<"Shop">;
export const ShopId = (value: string) => value as ShopId;

export type ShopDomain = Id<"ShopDomain">;
export const ShopDomain = (value: string) => value as ShopDomain;

export type ConversationId = Id<"Conversation">;
export const ConversationId = (value: string) => value as ConversationId;

export type VisitorId = Id<"Visitor">;
export const VisitorId = (value: string) => value as VisitorId;

export type AgentId = Id<"Agent">;
export const AgentId = (value: string) => value as AgentId;

export type HandoffId = Id<"Handoff">;
export const HandoffId = (value: string) => value as HandoffId;

export type QueueId = Id<"Queue">;
export const QueueId = (value: string) => value as QueueId;

/** Shopify's numeric customer id, as text. */
export type CustomerId = Id<"Customer">;
export const CustomerId = (value: string) => value as CustomerId;
