import type { ContextBlock, ContextOrder, ContextProfile } from "#app/contract/context-block.ts";
import type { CustomerRecord, OrderRecord, Withheld } from "#app/domain/records.ts";
import { renderContext } from "./render.ts";
import { stateWords } from "./say-fact.ts";

/** Why an agent would have to look something up: Shopify's reasons, the shop's, or that Baton itself missed it. */
export type WhyMissing =
  | Withheld["why"]
  | "signed-out"
  | "down"
  | "refused"
  | "no-orders"
  | "not-found"
  | "guest"
  | "not-read"
  | "not-shown";

/** What stood in the way of the records themselves. `scope`: the one that would open them. */
export type Trouble = { readonly why: WhyMissing; readonly scope: string | null };

/** `none`: there is no such thing, so that nobody has to look for it. */
export type LookUpPart =
  | { readonly part: string; readonly is: "there"; readonly value: string }
  | { readonly part: string; readonly is: "none" }
  | ({ readonly part: string; readonly is: "missing" } & Trouble);

export type LookUp = {
  readonly check: "customer" | "order" | "transcript" | "ticket";
  readonly parts: readonly LookUpPart[];
};

export type LookUpInput = {
  readonly block: ContextBlock;
  /** The records that the block was made from; null: they could not be had, and `trouble` says why. */
  readonly customer: CustomerRecord | null;
  readonly order: OrderRecord | null;
  readonly trouble: { readonly customer: Trouble | null; readonly order: Trouble | null };
  /** What the shopper wrote in the test, and the lines of the log. */
  readonly texts: readonly string[];
  readonly lines: readonly string[];
  /** What those texts say, by field. */
  readonly told: readonly { readonly field: string; readonly value: string }[];
};

/** Whether an agent who opens this block has to look anything up: customer record, order, transcript and ticket. */
export function lookUps(input: LookUpInput): readonly LookUp[] {
  return [
    { check: "customer", parts: customerParts(input) },
    { check: "order", parts: orderParts(input) },
    { check: "transcript", parts: transcriptParts(input) },
    { check: "ticket", parts: ticketParts(input) },
  ];
}

export function isFilled({ parts }: Pick<LookUp, "parts">): boolean {
  return parts.every(({ is }) => is !== "missing");
}

const NOT_SHOWN: Trouble = { why: "not-shown", scope: null };

function customerParts({ block: { profile }, customer, trouble }: LookUpInput): LookUpPart[] {
  const parts = ["name", "email", "tier", "tags", "orders"] as const;
  if (!profile || !customer)
    return parts.map((part) => ({ part, is: "missing", ...(trouble.customer ?? NOT_SHOWN) }));
  const held = (...whats: Withheld["what"][]) => customer.withheld.find(({ what }) => whats.includes(what));
  const shown = valuesOf(profile);
  return [
    partOf("name", shown.name, held("name")),
    partOf("email", shown.email, held("email")),
    partOf("tier", shown.tier, held("spent")),
    partOf("tags", shown.tags, held("spent")),
    partOf("orders", shown.orders, held("orders", "older-orders")),
  ];
}

function valuesOf({ name, email, tier, tags, ordersCount }: ContextProfile) {
  return {
    name,
    email,
    tier: tier === "unknown" ? null : tier,
    tags: tags.length > 0 ? tags.join(", ") : null,
    orders: ordersCount > 0 ? String(ordersCount) : null,
  };
}

/** Withheld in part is missing, too: what is not seen would have to be looked up. */
function partOf(part: string, value: string | null, withheld: Withheld | undefined): LookUpPart {
  if (withheld) return { part, is: "missing", why: withheld.why, scope: withheld.scope };
  return value === null ? { part, is: "none" } : { part, is: "there", value };
}

function orderParts({ block, order, trouble }: LookUpInput): LookUpPart[] {
  const parts = ["lines", "payment", "tracking", "refunds", "returns"] as const;
  const shown = order && block.orders.find(({ id }) => id === order.id);
  if (!order || !shown)
    return parts.map((part) => ({ part, is: "missing", ...(trouble.order ?? NOT_SHOWN) }));
  const held = (what: Withheld["what"]) => order.withheld.find((it) => it.what === what);
  const { lines, payment, tracking, refunded } = shown;
  return [
    partOf("lines", goods(lines), undefined),
    partOf("payment", payment === "" ? null : stateWords(payment), held("payments")),
    partOf("tracking", tracking && [tracking.company, tracking.number].filter(Boolean).join(" "), undefined),
    partOf("refunds", refunded, held("payments")),
    partOf("returns", returned(shown), held("returns")),
  ];
}

function goods(lines: ContextOrder["lines"]): string | null {
  return lines.map(({ quantity, title }) => `${quantity} × ${title}`).join(", ") || null;
}

function returned({ returns }: ContextOrder): string | null {
  return returns.map(({ name, status }) => `${name} ${stateWords(status)}`.trim()).join(", ") || null;
}

function transcriptParts({ block, texts, lines, told }: LookUpInput): LookUpPart[] {
  const isWhole = texts.every((text) => lines.includes(text));
  const heard = (field: string, value: string) =>
    block.collected.some((it) => it.field === field && plain(it.value) === plain(value));
  return [
    isWhole
      ? { part: "every-line", is: "there", value: String(lines.length) }
      : { part: "every-line", is: "missing", ...NOT_SHOWN },
    ...told.map(({ field, value }): LookUpPart =>
      heard(field, value)
        ? { part: `told-${field}`, is: "there", value }
        : { part: `told-${field}`, is: "missing", why: "not-read", scope: null },
    ),
  ];
}

/** An order's number is the same with and without its mark. */
function plain(value: string): string {
  return value.replace(/^#/, "").toLowerCase();
}

function ticketParts({ block, customer, order }: LookUpInput): LookUpPart[] {
  const { message, action } = block.suggested;
  const ticket = renderContext(block);
  const names = [customer?.name, order?.name].filter((it) => it !== null && it !== undefined);
  const isWhole = names.every((name) => ticket.includes(name));
  return [
    written("message", message),
    written("action", action),
    isWhole
      ? { part: "text", is: "there", value: String(ticket.split("\n").length) }
      : { part: "text", is: "missing", ...NOT_SHOWN },
  ];
}

function written(part: string, text: string): LookUpPart {
  return text === "" ? { part, is: "missing", ...NOT_SHOWN } : { part, is: "there", value: text };
}
