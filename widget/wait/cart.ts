import type { Line } from "#app/contract/line.ts";
import { after, EMPTY } from "../scene.ts";
import { attempt, listen, PREFIX } from "../shared.ts";
import { type PageCart, toldCart } from "./told-cart.ts";

type Grant = { readonly token: string; readonly appUrl: string };
type ShopifyPage = { Shopify?: { routes?: { root?: string } } };

/**
 * Tells the team what is in the page's cart while the shopper is in line for a person or with one: at once, and when the page
 * is looked at again and it has changed. Returns what hears of each new line. A cart that cannot be told is no loss to the chat.
 */
export function makeCartTeller(card: HTMLElement): (lines: readonly Line[]) => void {
  let isWithPeople = false;
  let told = "";
  const undo = [
    listen(document, "visibilitychange", look),
    // A page that the browser kept and brought back.
    listen(window, "pageshow", look),
  ];

  function look(): void {
    // The chat has left the page.
    if (!card.isConnected) for (const it of undo.splice(0)) it();
    else if (isWithPeople && !document.hidden) void tell().catch(() => undefined);
  }

  async function tell(): Promise<void> {
    const grant = attempt(() => JSON.parse(kept("grant") ?? "null") as Grant | null);
    const conversationId = kept("conversation");
    const cart = toldCart(await readCart(), location.origin);
    if (!grant || !conversationId || !cart) return;
    const body = JSON.stringify({ conversationId, cart });
    if (body === told) return;
    const headers = { "Authorization": `Bearer ${grant.token}`, "Content-Type": "application/json" };
    const { ok } = await fetch(`${grant.appUrl}/chat/cart`, {
      ...{ method: "POST", cache: "no-store", credentials: "omit" },
      ...{ headers, body },
    });
    if (ok) told = body;
  }

  return (lines) => {
    const was = isWithPeople;
    ({ isWithPeople } = lines.reduce(after, EMPTY));
    if (!was) look();
  };
}

/** The storefront's own, under the path of the shopper's market. */
async function readCart(): Promise<PageCart> {
  const root = (window as ShopifyPage).Shopify?.routes?.root ?? "/";
  const response = await fetch(`${root}cart.js`, { headers: { Accept: "application/json" } });
  return (await response.json()) as PageCart;
}

/** What the chat keeps; nothing where the browser refuses to keep. */
function kept(key: string): string | null {
  return attempt(() => localStorage.getItem(PREFIX + key)) ?? null;
}
