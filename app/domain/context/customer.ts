import type { ContextLine } from "#app/contract/context-block.ts";
import type { CustomerRecord, OrderRecord } from "#app/domain/shop.ts";
import type { Words } from "#app/domain/words.ts";
import type { Field } from "./collected.ts";

/** Name, tier, tags, orders, spent, and whether Shopify vouches for it; else what the shopper says, called unverified. */
export function customerLine(input: {
  customer: CustomerRecord | null;
  signedIn: boolean;
  fields: readonly Field[];
  words: Words;
}): ContextLine {
  const { customer, signedIn, fields, words } = input;
  if (!customer || !signedIn) return unverifiedLine(signedIn, fields, words);
  const { name, tier, tags, ordersCount, spent } = customer;
  const parts = [
    name ?? words("context.customer.no-name"),
    words(`tier.${tier}`),
    ...(tags.length > 0 ? [words("context.customer.tags", { tags: tags.join(", ") })] : []),
    words("context.customer.orders", { count: ordersCount }),
    ...(spent ? [words("context.customer.spent", { amount: money(spent) })] : []),
    words("context.customer.signed-in"),
  ];
  return { text: parts.join(" · "), evidence: { seqs: [], records: [`customer/${customer.id}`] } };
}

function unverifiedLine(signedIn: boolean, fields: readonly Field[], words: Words): ContextLine {
  const claims = fields.filter(({ field }) => field === "name" || field === "email" || field === "phone");
  const status = words(signedIn ? "context.customer.signed-in-no-record" : "context.customer.not-verified");
  const says = claims.map(({ value }) => value).join(", ");
  const text = claims.length > 0 ? `${status} · ${words("context.customer.says", { says })}` : status;
  return { text, evidence: { seqs: seqsOf(claims), records: [] } };
}

/** What the agent will look for and not find, each with the reason. */
export function missingLines(input: {
  customer: CustomerRecord | null;
  signedIn: boolean;
  namedOrder: string | null;
  order: OrderRecord | null;
  unconfirmed: OrderRecord | null;
  words: Words;
}): string[] {
  const { customer, signedIn, namedOrder, order, unconfirmed, words } = input;
  const missing: string[] = [];
  if (unconfirmed) missing.push(words("context.missing.unconfirmed-order", { order: unconfirmed.name }));
  if (!signedIn) missing.push(words("context.missing.not-signed-in"));
  else if (!customer) missing.push(words("context.missing.no-record"));
  else {
    if (customer.name === null) missing.push(words("context.missing.name"));
    if (customer.email === null) missing.push(words("context.missing.email"));
    if (customer.spent === null) missing.push(words("context.missing.spent"));
    if (customer.orders.length === 0 && customer.ordersCount > 0)
      missing.push(words("context.missing.orders"));
    if (namedOrder !== null && order === null && unconfirmed === null)
      missing.push(words("context.missing.named-order", { order: namedOrder }));
  }
  return missing;
}

export function money({ amount, currency }: { amount: string; currency: string }): string {
  return `${amount} ${currency}`;
}

function seqsOf(fields: readonly Field[]): number[] {
  return [...new Set(fields.flatMap(({ seqs }) => seqs))].toSorted((a, b) => a - b);
}
