import { pageRecord, policyRecord, productRecord } from "./content.ts";
import { customerRecord } from "./customer.ts";
import { orderRecord } from "./order.ts";
import type { Rec, Records } from "./read.ts";

const KINDS = ["customers", "orders", "policies", "pages", "products"] as const;
type Kind = (typeof KINDS)[number];

/** What a shop holds. Seeding a record with a known id replaces it. */
export type Store = { readonly [kind in Kind]: Map<string, Rec> };

export const emptyStore = (): Store => ({
  customers: new Map(),
  orders: new Map(),
  policies: new Map(),
  pages: new Map(),
  products: new Map(),
});

/** Puts the records in and says which came in, by kind. */
export function seedStore(
  store: Store,
  records: Records,
  shop: { domain: string; currency: string; now: Date },
) {
  const { domain, currency, now } = shop;
  const make: { readonly [kind in Kind]: (raw: unknown) => Rec } = {
    customers: (raw) => customerRecord(raw, currency, now),
    orders: (raw) => orderRecord(raw, currency, now),
    policies: (raw) => policyRecord(raw, domain, now),
    pages: (raw) => pageRecord(raw, now),
    products: (raw) => productRecord(raw, currency, now),
  };
  return KINDS.flatMap((kind) =>
    (records[kind] ?? []).map((raw) => {
      const record = make[kind](raw);
      const isNew = !store[kind].has(record.id);
      store[kind].set(record.id, record);
      return { kind, record, isNew };
    }),
  );
}

/** The records as plain lists, to be kept on disk and seeded again. */
export const dumpStore = (store: Store): Records =>
  Object.fromEntries(KINDS.map((kind) => [kind, [...store[kind].values()]]));
