import type { ContextBlock } from "#app/contract/context-block.ts";
import type { CustomerRecord } from "#app/domain/shop.ts";
import { entitiesOf } from "#app/domain/understanding/entities.ts";
import type { ShopperLine } from "./shopper-lines.ts";

export type Field = ContextBlock["collected"][number];

/** Order, e-mail, phone, name and product as the shopper gave them, each once, with every line that names it. */
export function collected(said: readonly ShopperLine[], customer: CustomerRecord | null): Field[] {
  const products = customer?.orders.flatMap(({ lines }) => lines.map(({ title }) => title)) ?? [];
  const fields = new Map<string, { field: string; value: string; seqs: number[] }>();
  for (const { seq, text } of said) {
    for (const entity of entitiesOf(text, { products: [...new Set(products)] })) {
      const { kind } = entity;
      const value = kind === "order" ? asOrderName(entity.value) : entity.value;
      const key = `${kind} ${value.toLowerCase()}`;
      const known = fields.get(key);
      if (!known) fields.set(key, { field: kind, value, seqs: [seq] });
      else if (!known.seqs.includes(seq)) known.seqs.push(seq);
    }
  }
  return [...fields.values()];
}

/** However it was written, as a shop writes its orders: `#4521`. */
export function asOrderName(number: string): string {
  return `#${number.toUpperCase()}`;
}
