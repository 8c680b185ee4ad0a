import { z } from "zod";
import type { Vault } from "#app/adapters/vault.server.ts";
import type { OrderRecord } from "#app/domain/records.ts";
import { WithheldShape } from "./withheld-shape.ts";

/** A row of `orders` as it is read. */
export type OrderRow = {
  readonly id: string;
  readonly name: string;
  readonly customerId: string | null;
  readonly placedAt: Date;
  readonly data: unknown;
  readonly sealed: Buffer | null;
};

export const ORDER_COLUMNS = `id, name, customer_id as "customerId", placed_at as "placedAt", data, sealed`;

const Money = z.object({ amount: z.string(), currency: z.string() });
const When = z.coerce.date().nullable();
const Items = z.array(z.object({ title: z.string(), quantity: z.number() }));
const Tracking = z
  .object({ number: z.string(), url: z.string().nullable(), company: z.string().nullable() })
  .nullable();

/** What says nothing of a person. Rows from before a field was mirrored do without it. */
const Open = z.object({
  total: Money,
  payment: z.string(),
  fulfilment: z.string(),
  cancelled: z.boolean(),
  lines: z.array(
    z.object({
      title: z.string(),
      variant: z.string().nullable().default(null),
      quantity: z.number(),
      price: Money.nullable().default(null),
    }),
  ),
  refunded: Money.nullable(),
  tags: z.array(z.string()).default([]),
  withheld: WithheldShape.default([]),
});

const Hidden = z.object({
  tracking: Tracking.default(null),
  transactions: z
    .array(
      z.object({
        kind: z.string(),
        status: z.string(),
        gateway: z.string().nullable(),
        card: z.string().nullable(),
        amount: Money,
        at: When,
      }),
    )
    .default([]),
  refunds: z
    .array(z.object({ at: When, amount: Money, note: z.string().nullable(), lines: Items }))
    .default([]),
  returns: z
    .array(
      z.object({
        name: z.string(),
        status: z.string(),
        lines: z.array(z.object({ title: z.string(), quantity: z.number(), reason: z.string().nullable() })),
      }),
    )
    .default([]),
  parcels: z
    .array(z.object({ status: z.string(), sentAt: When, dueAt: When, deliveredAt: When, tracking: Tracking }))
    .default([]),
  note: z.string().nullable().default(null),
});

/** The record's two halves as they are stored: readable, and sealed together with the e-mail of the order. */
export function orderToRow(vault: Vault, record: OrderRecord, email: string | null) {
  const { id, name: _name, customerId: _owner, placedAt: _at, ...rest } = record;
  const { tracking, transactions, refunds, returns, parcels, note, ...open } = rest;
  const hidden = { tracking, transactions, refunds, returns, parcels, note, email };
  return {
    data: JSON.stringify(open),
    sealed: vault.seal(place(id), JSON.stringify(hidden)),
    emailIndex: email === null ? null : vault.emailIndex(email),
  };
}

export function orderFromRow(vault: Vault, row: OrderRow): OrderRecord {
  const { id, name, customerId, placedAt, data, sealed } = row;
  // Older rows have everything in the open half.
  const hidden: unknown = sealed ? opened(vault, id, sealed) : data;
  return { id, name, customerId, placedAt, ...Open.parse(data), ...Hidden.parse(hidden) };
}

/** The e-mail that the order was placed with. */
export function emailFromRow(vault: Vault, { id, sealed }: Pick<OrderRow, "id" | "sealed">): string | null {
  if (!sealed) return null;
  return z.object({ email: z.string().nullable() }).parse(opened(vault, id, sealed)).email;
}

function opened(vault: Vault, id: string, sealed: Buffer): unknown {
  return JSON.parse(vault.unseal(place(id), sealed).toString());
}

function place(id: string) {
  return { table: "orders", column: "sealed", row: id };
}
