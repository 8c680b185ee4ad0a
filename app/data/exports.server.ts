import type { Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

/** By Shopify's id, or by a blind index in hex. */
export type About = { readonly kind: "customer" | "order" | "email" | "phone"; readonly id: string };

/** An answer to a data request, as the list of them shows it. */
export type ListedExport = {
  readonly id: string;
  readonly madeAt: Date;
  /** Whether anything was held of the person. */
  readonly found: boolean;
  /** When the merchant fetched it first. */
  readonly readAt: Date | null;
};

export type NewExport = Pick<ListedExport, "id" | "madeAt" | "found"> & {
  /** Whom it is about, so that it ends with them. */
  readonly about: readonly About[];
  readonly sealed: Buffer;
};

export type KeptExport = ListedExport & { readonly sealed: Buffer };

const COLUMNS = `id, made_at as "madeAt", found, read_at as "readAt"`;

/** A request that was delivered twice has one answer, the later one. */
export async function save(sql: Sql, shopId: ShopId, it: NewExport): Promise<void> {
  await sql.query(
    `insert into exports (shop_id, id, made_at, found, about, sealed) values ($1, $2, $3, $4, $5, $6)
     on conflict (shop_id, id) do update
       set made_at = excluded.made_at, found = excluded.found, about = excluded.about, sealed = excluded.sealed`,
    [shopId, it.id, it.madeAt, it.found, it.about.map(key), it.sealed],
  );
}

/** The newest first. */
export async function list(sql: Sql, shopId: ShopId): Promise<ListedExport[]> {
  const { rows } = await sql.query<ListedExport>(
    `select ${COLUMNS} from exports where shop_id = $1 order by made_at desc, id`,
    [shopId],
  );
  return rows;
}

/** Null: there is none of that id. */
export async function find(sql: Sql, shopId: ShopId, id: string): Promise<KeptExport | null> {
  const { rows } = await sql.query<KeptExport>(
    `select ${COLUMNS}, sealed from exports where shop_id = $1 and id = $2`,
    [shopId, id],
  );
  return rows[0] ?? null;
}

export async function markRead(sql: Sql, shopId: ShopId, id: string, at: Date): Promise<void> {
  await sql.query("update exports set read_at = coalesce(read_at, $3) where shop_id = $1 and id = $2", [
    shopId,
    id,
    at,
  ]);
}

/** A copy ends with what it is a copy of. */
export async function removeAbout(sql: Sql, shopId: ShopId, about: readonly About[]): Promise<number> {
  const { rowCount } = await sql.query("delete from exports where shop_id = $1 and about && $2::text[]", [
    shopId,
    about.map(key),
  ]);
  return rowCount ?? 0;
}

/** What was about the one is about the other too, and ends with whichever of them ends first. */
export async function moveAbout(
  sql: Sql,
  shopId: ShopId,
  { kept, merged }: { kept: string; merged: string },
): Promise<void> {
  await sql.query(
    `update exports set about = array_append(about, $3)
     where shop_id = $1 and about && array[$2::text] and not about && array[$3::text]`,
    [shopId, key({ kind: "customer", id: merged }), key({ kind: "customer", id: kept })],
  );
}

function key({ kind, id }: About): string {
  return `${kind}:${id}`;
}
