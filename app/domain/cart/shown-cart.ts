import type { ShownCart } from "#app/contract/shown-cart.ts";
import type { Cart } from "./cart.ts";

/** As an agent reads it, without the token. */
export function shownCart({ currency, total, lines, at }: Cart & { readonly at: Date }): ShownCart {
  const sum = (amount: string) => `${amount} ${currency}`;
  return {
    total: sum(total),
    lines: lines.map((line) => ({ ...line, price: sum(line.price) })),
    at: at.toISOString(),
  };
}
