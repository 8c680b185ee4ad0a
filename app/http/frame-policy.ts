const SHOP = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;

/** Who may show this page in a frame: exactly the shop that asks and the admin. Without a shop there is nobody to. */
export function framePolicy(url: string): string {
  const shop = new URL(url).searchParams.get("shop") ?? "";
  return `frame-ancestors ${SHOP.test(shop) ? `https://${shop} https://admin.shopify.com` : "'none'"};`;
}
