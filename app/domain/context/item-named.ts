import type { OrderLine } from "#app/domain/records.ts";
import { isCommon } from "#app/domain/understanding/entities/name-features.ts";
import { wordsOf } from "#app/domain/understanding/normalise.ts";
import { isSlipOf } from "#app/domain/understanding/typos.ts";
import type { ShopperLine } from "./shopper-lines.ts";

type Goods = Pick<OrderLine, "title" | "variant">;
type HoldsGoods = { readonly lines: readonly Goods[] };

/** The newest line that names goods of these orders, and the orders that hold the most of what it names. */
export type ItemsNamed<Order extends HoldsGoods> = {
  readonly seq: number;
  /** As the shop calls them. */
  readonly titles: readonly string[];
  readonly orders: readonly Order[];
};

/** "My shaker has a crack" names the Steel Shaker: in the singular or plural, and with a slip of the finger. */
export function itemsNamed<Order extends HoldsGoods>(
  said: readonly ShopperLine[],
  orders: readonly Order[],
): ItemsNamed<Order> | null {
  for (const { seq, text } of said.toReversed()) {
    const words = wordsOf(text).slice(0, MOST_WORDS).map(single);
    const rated = orders.map((order) => ({ order, lines: order.lines.map((line) => rate(line, words)) }));
    const best = Math.max(0, ...rated.map(({ lines }) => sum(lines)));
    if (best === 0) continue;
    const holding = rated.filter(({ lines }) => sum(lines) === best);
    const titles = holding.flatMap(({ order, lines }) =>
      order.lines.filter((_, at) => (lines[at] ?? 0) > 0).map(({ title }) => title),
    );
    return { seq, titles: [...new Set(titles)], orders: holding.map(({ order }) => order) };
  }
  return null;
}

const MOST_WORDS = 400;
/** Shorter ones are mistaken for one another. */
const SHORTEST_SLIPPED = 5;
const SHORTEST = 3;

/** Words of titles that people also write when they mean something else. */
const GENERIC: ReadonlySet<string> = new Set(
  (
    "order parcel package box pack packet set kit bundle gift card size small medium large xl xxl new old free sale daily everyday " +
    "with and for the plus pro max mini one two pair black white red blue green grey gray gram litre unit piece product item " +
    "shipping delivery return refund service support help day week month good best first last premium original classic"
  ).split(" "),
);

/** How many of a line's words stand in the text; the variant's count half, and only beside the title's. */
function rate({ title, variant }: Goods, said: readonly string[]): number {
  const named = wordsOf(title)
    .map(single)
    .filter((word) => said.some((it) => isSame(it, word)));
  const head = wordsOf(title).map(single).at(-1);
  if (!named.some((word) => isTelling(word, head))) return 0;
  const ofVariant = wordsOf(variant ?? "").filter((word) => said.some((it) => isSame(it, single(word))));
  return named.length + ofVariant.length / 2;
}

/** The last word of a title is what the thing is, however common: "wallet"; before it stands what kind: "everyday". */
function isTelling(word: string, head: string | undefined): boolean {
  if (word.length < SHORTEST || /^\d/.test(word) || GENERIC.has(word)) return false;
  return word === head || !isCommon(word);
}

function isSame(said: string, word: string): boolean {
  return said === word || (word.length >= SHORTEST_SLIPPED && isSlipOf(said, word));
}

/** "Shakers" and "boxes" as one of them. */
function single(word: string): string {
  if (word.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
