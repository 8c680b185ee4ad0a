/** How often a code may be asked for. Beyond it nobody is told whether the next one would have been right. */
export const MOST_ASKED = {
  /** By one visitor within an hour. */
  byVisitor: 5,
  /** From one network address within an hour: many honest shoppers may share it. */
  fromAddress: 20,
  /** For one order number within a day, whoever asks and whether or not there is such an order. */
  forOrder: 10,
  /** In the whole shop within an hour. */
  inShop: 300,
} as const;

/** How often it was asked already. */
export type Asked = Readonly<Record<keyof typeof MOST_ASKED, number>>;

const LIMITS = Object.keys(MOST_ASKED) as (keyof typeof MOST_ASKED)[];

export function mayAsk(asked: Asked): boolean {
  return LIMITS.every((limit) => asked[limit] < MOST_ASKED[limit]);
}
