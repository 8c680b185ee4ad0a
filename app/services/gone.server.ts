import type { ShopId } from "#app/domain/ids.ts";
import { singleton } from "#app/singleton.ts";

/** What no longer exists: a whole shop, or some of its conversations. */
export type Gone = { readonly shopId: ShopId; readonly conversationIds: "all" | readonly string[] };

const listeners = singleton("gone", () => new Set<(gone: Gone) => void>());

/** Streams and memory of what is gone must end. Called in the process that did it, after COMMIT; returns the stop. */
export function onGone(listener: (gone: Gone) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function tellGone(gone: Gone): void {
  for (const listener of listeners) listener(gone);
}
