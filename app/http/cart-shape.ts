import { z } from "zod";
import { Uuid } from "./parse.ts";

const MOST_LINES = 20;
const MOST_HUNDREDTHS = 1_000_000_000_000;

const Words = z
  .string()
  .trim()
  .max(300, "must be at most 300 letters")
  .refine((text) => text.isWellFormed() && !text.includes("\0"), "has characters that cannot be kept");
const Sum = z.int("must be a whole number of hundredths").min(0).max(MOST_HUNDREDTHS);

/** What a page of the storefront says is in its cart, sums in hundredths as its own `/cart.js` has them. */
export const CartTold = z.strictObject({
  conversationId: Uuid,
  cart: z.strictObject({
    token: z.string().regex(/^[\x21-\x7e]{1,255}$/, "must be the cart's token"),
    currency: z.string().regex(/^[A-Z]{3}$/, "must be a currency such as EUR"),
    total: Sum,
    lines: z
      .array(
        z.strictObject({
          title: Words.min(1, "must not be empty"),
          variant: Words.nullable().transform((text) => text || null),
          quantity: z.int().min(1).max(1_000_000),
          price: Sum,
          url: z.string().max(1_000, "must be at most 1000 letters").nullable(),
        }),
      )
      .max(MOST_LINES, `must be at most ${MOST_LINES} lines`),
  }),
});
