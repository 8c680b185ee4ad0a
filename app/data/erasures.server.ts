import { randomUUID } from "node:crypto";
import type { Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

/** That something was erased: what asked for it, by what the person was named, how much went. Nothing says who it was. */
export type Erasure = {
  readonly why: "customers/redact" | "customers/delete" | "retention";
  readonly namedBy: readonly ("id" | "email" | "phone" | "orders")[];
  readonly doneAt: Date;
  readonly counts: Readonly<Record<string, number>>;
};

export type KeptErasure = Erasure & { readonly id: string };

export async function note(sql: Sql, shopId: ShopId, it: Erasure): Promise<void> {
  await sql.query(
    "insert into erasures (shop_id, id, why, named_by, done_at, counts) values ($1, $2, $3, $4, $5, $6)",
    [shopId, randomUUID(), it.why, it.namedBy, it.doneAt, JSON.stringify(it.counts)],
  );
}

/** The newest first. */
export async function list(sql: Sql, shopId: ShopId, limit: number): Promise<KeptErasure[]> {
  const { rows } = await sql.query<KeptErasure>(
    `select id, why, named_by as "namedBy", done_at as "doneAt", counts from erasures
     where shop_id = $1 order by done_at desc, id limit $2`,
    [shopId, limit],
  );
  return rows;
}
