import type { ContextBlock } from "#app/contract/context-block.ts";
import type { OrderRecord } from "#app/domain/records.ts";
import { entitiesOf } from "#app/domain/understanding/entities.ts";
import { batchesIn } from "./batch.ts";
import { itemsNamed } from "./item-named.ts";
import { namesGiven } from "./names-given.ts";
import type { ShopperLine } from "./shopper-lines.ts";

export type Field = ContextBlock["collected"][number];

/** Order, e-mail, phone, name, product and the like as the shopper gave them, each once, with every line that names it. */
export function collected(said: readonly ShopperLine[], orders: readonly OrderRecord[]): Field[] {
  const goods = goodsOf(orders);
  const fields = new Map<string, { field: string; value: string; seqs: number[] }>();
  const add = (field: string, value: string, seq: number) => {
    const key = `${field} ${value.toLowerCase()}`;
    const known = fields.get(key);
    if (!known) fields.set(key, { field, value, seqs: [seq] });
    else if (!known.seqs.includes(seq)) known.seqs.push(seq);
  };
  const isLong = said.length > MOST_READ;
  for (const line of isLong ? [...said.slice(0, FIRST_READ), ...said.slice(FIRST_READ - MOST_READ)] : said)
    for (const { field, value } of givenIn(line, goods)) add(field, value, line.seq);
  return [...fields.values()];
}

/** Of a longer chat its first and newest lines are read: the number and the matter stand at the start as a rule. */
const MOST_READ = 200;
const FIRST_READ = 50;

type Given = { readonly field: string; readonly value: string };
type Goods = {
  readonly orders: readonly OrderRecord[];
  readonly products: readonly string[];
  readonly key: string;
};

/** What each line gave last, beside these goods and beside none. */
const read = new WeakMap<ShopperLine, Map<string, readonly Given[]>>();
const MOST_KEPT = 2;

/** A line is the same for good, and reading it is most of the work of a block. */
function givenIn(line: ShopperLine, goods: Goods): readonly Given[] {
  const kept = read.get(line) ?? new Map<string, readonly Given[]>();
  const given = kept.get(goods.key) ?? giving(line, goods);
  if (kept.size >= MOST_KEPT && !kept.has(goods.key)) kept.clear();
  read.set(line, kept.set(goods.key, given));
  return given;
}

function giving(line: ShopperLine, { orders, products }: Goods): Given[] {
  const { text, after } = line;
  const names = namesGiven(text);
  const entities = entitiesOf(text, { products, ...(after !== undefined && { after }) });
  const isNamed = (value: string) => names.some((name) => isPart(name, value));
  return [
    ...entities
      .filter(({ kind, value }) => kind !== "product" && !(kind === "name" && isNamed(value)))
      .map(({ kind, value }) => ({ field: kind, value: kind === "order" ? asOrderName(value) : value })),
    ...names.map((value) => ({ field: "name", value })),
    ...batchesIn(text).map((value) => ({ field: "batch", value })),
    ...(itemsNamed([line], orders)?.titles ?? []).map((value) => ({ field: "product", value })),
  ];
}

/** What of the orders a reading rests on: what their lines are called. */
function goodsOf(orders: readonly OrderRecord[]): Goods {
  const titles = orders.flatMap(({ lines }) => lines.map(({ title }) => title));
  const key = JSON.stringify(orders.map(({ lines }) => lines.map(({ title, variant }) => [title, variant])));
  return { orders, products: [...new Set(titles)], key };
}

/** One is the other, or a piece of it. */
function isPart(name: string, other: string): boolean {
  return name.includes(other) || other.includes(name);
}

/** However it was written, as a shop writes its orders: `#4521`. */
export function asOrderName(number: string): string {
  return `#${number.toUpperCase()}`;
}
