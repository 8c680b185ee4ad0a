import type { ContextBlock } from "#app/contract/context-block.ts";
import type { CustomerRecord } from "#app/domain/shop.ts";
import { entitiesIn } from "#app/domain/understanding/entities.ts";
import type { ShopperLine } from "./shopper-lines.ts";

export type Field = ContextBlock["collected"][number];

/** Order, e-mail, phone, name and product as the shopper gave them, each once, with every line that names it. */
export function collected(said: readonly ShopperLine[], customer: CustomerRecord | null): Field[] {
  const products = customer?.orders.flatMap(({ lines }) => lines.map(({ title }) => title)) ?? [];
  const fields = new Map<string, { field: string; value: string; seqs: number[] }>();
  for (const { seq, text } of said) {
    for (const { kind, value } of entitiesIn(text, [...new Set(products)])) {
      const key = `${kind} ${value.toLowerCase()}`;
      const known = fields.get(key);
      if (!known) fields.set(key, { field: kind, value, seqs: [seq] });
      else if (!known.seqs.includes(seq)) known.seqs.push(seq);
    }
  }
  return [...fields.values()];
}
