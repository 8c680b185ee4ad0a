import { send } from "#app/adapters/jobs.server.ts";
import { collected } from "#app/domain/context/collected.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { Change } from "./change-conversation.server.ts";
import { findOrder } from "./find-named-orders.server.ts";

/** A shopper who writes a hundred numbers is looking for something else. */
const MOST = 3;

/**
 * With a line of somebody who waits for a person or has one: the orders it names that are not mirrored are asked for, so
 * that the block of the open conversation shows them a moment later.
 */
export async function askForOrders(shopId: ShopId, text: string): Promise<Pick<Change, "also">> {
  const named = collected([{ seq: 0, text }], []).filter(({ field }) => field === "order");
  const names = named.map(({ value }) => value).slice(-MOST);
  const found = await Promise.all(names.map((name) => findOrder(shopId, name)));
  const missing = names.filter((_, at) => found[at] === null);
  if (missing.length === 0) return {};
  return {
    also: async (sql) => {
      for (const name of missing) await send(sql, "order.sync", { shopId, name });
    },
  };
}
