import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { ConversationId, ShopId, VisitorId } from "#app/domain/ids.ts";
import { singleton } from "#app/singleton.ts";

/** What was appended in this process; `grown: null` means "there is more up to `seq`, read the table". */
export type News = {
  readonly seq: number;
  readonly grown: { readonly events: readonly LogEvent[]; readonly conversation: Conversation } | null;
};

/** Records of Shopify that were mirrored anew, and conversations beside which something else changed, such as a cart. */
export type ChangedRecords = {
  readonly customerIds: readonly string[];
  /** As Shopify writes them, or without the "#": shoppers name orders so, and nobody has to look up an id. */
  readonly orderNames: readonly string[];
  readonly conversationIds?: readonly string[];
};

export type Follower = {
  readonly shopId: ShopId;
  readonly conversationId: ConversationId;
  /** Null for an agent. */
  readonly visitorId: VisitorId | null;
  /** The last line this follower has been given. */
  seq(): number;
  tell(news: News): void;
  /** Told of every record of the shop; it knows which of them it shows. */
  hear?(changed: ChangedRecords): void;
  end(): void;
};

/** Someone with the inbox open: told that a conversation has a new row. */
export type Watcher = {
  readonly shopId: ShopId;
  tell(conversationId: ConversationId, news: News): void;
  end(): void;
};

const hub = singleton("hub", () => ({
  followers: new Map<string, Set<Follower>>(),
  watchers: new Map<ShopId, Set<Watcher>>(),
  isClosed: false,
}));

/** Follows one conversation; returns the undo. */
export function follow(follower: Follower): () => void {
  endIfClosed(follower);
  return addTo(hub.followers, key(follower.shopId, follower.conversationId), follower);
}

/** Watches a shop's inbox; returns the undo. */
export function watch(watcher: Watcher): () => void {
  endIfClosed(watcher);
  return addTo(hub.watchers, watcher.shopId, watcher);
}

/** Tells everybody in this process. A hint: whoever misses it reads the table. */
export function publish(shopId: ShopId, conversationId: ConversationId, news: News): void {
  for (const follower of hub.followers.get(key(shopId, conversationId)) ?? []) follower.tell(news);
  for (const watcher of hub.watchers.get(shopId) ?? []) watcher.tell(conversationId, news);
}

/** Tells those who read a conversation in this process that what they see beside it may have changed. */
export function publishRecords(shopId: ShopId, changed: ChangedRecords): void {
  for (const follower of [...followersOf(shopId)]) follower.hear?.(changed);
}

/** Ends every stream of a shop that has left, or those of conversations that are erased. */
export function hangUp(shopId: ShopId, conversationIds: "all" | readonly string[]): void {
  for (const follower of [...followersOf(shopId)])
    if (conversationIds === "all" || conversationIds.includes(follower.conversationId)) follower.end();
  // An inbox comes back with a new snapshot, without what is gone.
  for (const watcher of [...watchersOf(shopId)]) watcher.end();
}

/** Ends everything that waits for news, and whatever still comes to wait: the process is stopping. */
export function closeHub(): void {
  hub.isClosed = true;
  for (const sets of [hub.followers, hub.watchers])
    for (const set of [...sets.values()]) for (const listener of [...set]) listener.end();
}

export function shopsListenedTo(): ShopId[] {
  const shops = new Set(hub.watchers.keys());
  for (const followers of hub.followers.values()) for (const { shopId } of followers) shops.add(shopId);
  return [...shops];
}

export function* followersOf(shopId: ShopId): Iterable<Follower> {
  for (const followers of hub.followers.values())
    for (const follower of followers) if (follower.shopId === shopId) yield follower;
}

export function watchersOf(shopId: ShopId): ReadonlySet<Watcher> {
  return hub.watchers.get(shopId) ?? new Set();
}

/** A little later, when whoever comes has what it takes to end. */
function endIfClosed(listener: { end(): void }): void {
  if (hub.isClosed) queueMicrotask(() => listener.end());
}

function addTo<Key, Item>(sets: Map<Key, Set<Item>>, at: Key, item: Item): () => void {
  const set = sets.get(at) ?? new Set();
  sets.set(at, set.add(item));
  return () => {
    set.delete(item);
    if (set.size === 0 && sets.get(at) === set) sets.delete(at);
  };
}

const key = (shopId: ShopId, conversationId: ConversationId) => `${shopId}/${conversationId}`;
