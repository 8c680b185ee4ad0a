import { readFields, sendJson, type Exchange } from "../net/exchange.ts";
import { list } from "../records/read.ts";
import { deliver } from "../webhooks/delivery.ts";
import { grantedScopes, type ShopState, type World } from "../world.ts";

/** What the owner's answer to `shopify.scopes.request` does: the scopes are granted, and the app hears of it. */
export async function changeScopes(
  world: World,
  shop: ShopState,
  { req, res }: Pick<Exchange, "req" | "res">,
): Promise<void> {
  const fields = await readFields(req);
  const [grant, revoke] = [fields["grant"], fields["revoke"]].map((named) => list(named).map(String));
  const { optionalScopes: optional, scopes: required } = world.config;
  const undeclared = [...(grant ?? []), ...(revoke ?? [])].filter((scope) => !optional.includes(scope));
  if (undeclared.length > 0)
    return sendJson(res, 400, { error: `Not an optional scope of the app: ${undeclared.join(", ")}` });
  const previous = grantedScopes(world, shop);
  for (const scope of grant ?? []) shop.grantedSince.add(scope);
  for (const scope of revoke ?? []) shop.grantedSince.delete(scope);
  const current = grantedScopes(world, shop);
  if (current.join() !== previous.join()) {
    world.save();
    const body = { id: `gid://shopify/Shop/${shop.number}`, previous, current };
    await deliver(world, shop, { topic: "app/scopes_update", body });
  }
  sendJson(res, 200, { granted: current, required, optional });
}
