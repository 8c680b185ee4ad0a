import type { ContextBlock } from "#app/contract/context-block.ts";
import type { AskedProduct, ShownCart } from "#app/contract/shown-cart.ts";

/** What is known of a conversation beside its lines. */
export type Known = {
  readonly context: ContextBlock | null;
  /** As the shopper's page says; null: it has told none. */
  readonly cart: ShownCart | null;
  /** Goods that the shopper wrote about. */
  readonly products: readonly AskedProduct[];
  /** The shop's, such as `Europe/Paris`. */
  readonly timezone: string;
};
