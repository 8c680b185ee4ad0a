/** What is in the shopper's cart, as their page says. Sums like `59.80 EUR`, `at` ISO 8601. */
export type ShownCart = {
  readonly total: string;
  readonly lines: readonly ShownCartLine[];
  /** When the page last said so. */
  readonly at: string;
};

export type ShownCartLine = {
  readonly title: string;
  readonly variant: string | null;
  readonly quantity: number;
  /** Of one. */
  readonly price: string;
  /** On the shop's own storefront. */
  readonly url: string | null;
};

/** Goods that the shopper wrote about. `url`: where the shop says more about them. */
export type AskedProduct = {
  readonly title: string;
  readonly variant: string | null;
  readonly where: "cart" | "order" | "help";
  readonly url: string | null;
};
