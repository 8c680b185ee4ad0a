/** As far as the storefront's `/cart.js` is read here. Sums are hundredths, in every currency. A theme may have changed it. */
export type PageCart = {
  readonly token?: string;
  readonly currency?: string;
  readonly total_price?: number;
  readonly items?: readonly PageItem[];
};

type PageItem = {
  readonly title?: string;
  readonly product_title?: string;
  readonly variant_title?: string | null;
  readonly quantity?: number;
  readonly price?: number;
  /** After discounts. */
  readonly final_price?: number;
  /** From the storefront's root. */
  readonly url?: string;
};

/** More would not be read by anybody, and the server takes 32 KB. */
const MOST_LINES = 20;
const MOST_LETTERS = 120;
const LONGEST_URL = 400;

/** The cart in few words; null when the page has none. */
export function toldCart({ token, currency, total_price, items }: PageCart, origin: string) {
  if (!token || !items) return null;
  return {
    ...{ token, currency, total: total_price },
    lines: items.slice(0, MOST_LINES).map(({ url, ...item }) => ({
      title: short(item.product_title ?? item.title),
      variant: short(item.variant_title) || null,
      quantity: item.quantity,
      price: item.final_price ?? item.price,
      url: url && url.length <= LONGEST_URL ? new URL(url, origin).href : null,
    })),
  };
}

/** By letters, so that none is cut in half. */
function short(text: string | null | undefined): string {
  const letters = [...(text ?? "")];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join("")}…` : letters.join("");
}
