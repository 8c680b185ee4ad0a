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
  const products = [...new Set(orders.flatMap(({ lines }) => lines.map(({ title }) => title)))];
  const fields = new Map<string, { field: string; value: string; seqs: number[] }>();
  const add = (field: string, value: string, seq: number) => {
    const key = `${field} ${value.toLowerCase()}`;
    const known = fields.get(key);
    if (!known) fields.set(key, { field, value, seqs: [seq] });
    else if (!known.seqs.includes(seq)) known.seqs.push(seq);
  };
  for (const line of said) {
    const { seq, text, after } = line;
    const names = namesGiven(text);
    for (const { kind, value } of entitiesOf(text, { products, ...(after !== undefined && { after }) })) {
      if (kind === "product" || (kind === "name" && names.some((name) => isPart(name, value)))) continue;
      add(kind, kind === "order" ? asOrderName(value) : value, seq);
    }
    for (const name of names) add("name", name, seq);
    for (const batch of batchesIn(text)) add("batch", batch, seq);
    for (const title of itemsNamed([line], orders)?.titles ?? []) add("product", title, seq);
  }
  return [...fields.values()];
}

/** One is the other, or a piece of it. */
function isPart(name: string, other: string): boolean {
  return name.includes(other) || other.includes(name);
}

/** However it was written, as a shop writes its orders: `#4521`. */
export function asOrderName(number: string): string {
  return `#${number.toUpperCase()}`;
}
