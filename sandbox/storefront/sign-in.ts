import { cookie, redirect, readFields, type Exchange } from "../net/exchange.ts";
import type { IncomingMessage } from "node:http";
import { gid, plainId, type Rec } from "../records/read.ts";
import type { ShopState } from "../world.ts";

const COOKIE = "_sandbox_customer";

/** The plain id of the customer this browser is signed in as on this storefront. */
export function signedIn(req: IncomingMessage, shop: ShopState): string | null {
  const id = cookie(req, COOKIE);
  return id !== null && shop.store.customers.has(gid("Customer", id)) ? id : null;
}

export function customerOf(req: IncomingMessage, shop: ShopState): Rec | null {
  const id = signedIn(req, shop);
  return id === null ? null : (shop.store.customers.get(gid("Customer", id)) ?? null);
}

/** The storefront's little switch: `POST /account/sandbox-sign-in` with `customer`, blank to sign out. */
export async function signInDoor({ req, res }: Exchange): Promise<void> {
  const fields = await readFields(req);
  signInAs(res, plainId(fields["customer"] ?? ""), String(fields["return_to"] ?? "/"));
}

/** `/account/login?as=7`, for a test that would rather not press buttons. */
export function signInAs(res: Exchange["res"], customerId: string, returnTo: string): void {
  const life = customerId === "" ? "; Max-Age=0" : "";
  redirect(res, returnTo.startsWith("/") && !returnTo.startsWith("//") ? returnTo : "/", {
    "set-cookie": `${COOKIE}=${encodeURIComponent(customerId)}; Path=/; HttpOnly; SameSite=Lax${life}`,
  });
}
