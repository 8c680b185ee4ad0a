/** What a storefront page says is in its cart: shown as such. Whoever the shopper is and what is done never rests on it. */
export type Cart = {
  /** Shopify's as the page tells it; a keyed hash of it once kept, by which an order can be told to come from this cart. */
  readonly token: string;
  /** ISO 4217. */
  readonly currency: string;
  /** A decimal in text, as all sums here. */
  readonly total: string;
  readonly lines: readonly CartLine[];
};

export type CartLine = {
  readonly title: string;
  readonly variant: string | null;
  readonly quantity: number;
  /** Of one. */
  readonly price: string;
  /** On the shop's own storefront; null: the page named none, or another place. */
  readonly url: string | null;
};

/** A cart as a page tells it: sums in hundredths, as the storefront's `/cart.js` has them, and any address at all. */
export type ToldCart = Pick<Cart, "token" | "currency"> & {
  readonly total: number;
  readonly lines: readonly (Pick<CartLine, "title" | "variant" | "quantity"> & {
    readonly price: number;
    readonly url: string | null;
  })[];
};

/** What of it is kept. `domains`: the shop's own host names. */
export function keptCart({ token, currency, total, lines }: ToldCart, domains: readonly string[]): Cart {
  return {
    token,
    currency,
    total: decimal(total),
    lines: lines.map((line) => ({
      ...line,
      price: decimal(line.price),
      url: line.url === null ? null : ownAddress(line.url, domains),
    })),
  };
}

/** Hundredths as a decimal. Shopify counts so in every currency, also in those without cents. */
function decimal(hundredths: number): string {
  const digits = String(hundredths).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Host, path and query alone, so that nothing else in an address can mislead the eye. */
function ownAddress(told: string, domains: readonly string[]): string | null {
  const url = URL.parse(told);
  if (url?.protocol !== "https:" || url.port !== "" || !domains.includes(url.hostname)) return null;
  return `https://${url.hostname}${url.pathname}${url.search}`;
}
