import { clock } from "#app/clock.ts";
import * as carts from "#app/data/carts.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import { keptCart, type ToldCart } from "#app/domain/cart/cart.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { besideChanged } from "./records-changed.server.ts";
import type { Visitor } from "./visitor.ts";

/** Keeps what the shopper's page says is in their cart, while they wait for a person or talk to one. The newest wins. */
export async function tellCart(
  { shop, visitorId }: Visitor,
  conversationId: ConversationId,
  told: ToldCart,
): Promise<Result<null, { code: "not-found" } | { code: "not-waiting" }>> {
  const vault = await vaults.open(shop.id);
  // The token opens the cart on the storefront: only what an order's own token can be compared with is kept.
  const token = vault.mac({ table: "carts", column: "token", row: "" }, told.token).toString("hex");
  const cart = { ...keptCart(told, shop.domains), token };
  const saved = await inShop(shop.id, (sql) =>
    carts.save(sql, shop.id, { conversationId, visitorId, cart, at: clock() }),
  );
  if (saved === "unknown") return refuse({ code: "not-found" });
  if (saved === "not-waiting") return refuse({ code: saved });
  if (saved === "changed") besideChanged(shop.id, conversationId);
  return ok(null);
}
