import { inShop, type Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { ImportedTurn } from "#app/domain/transcripts/transcript.ts";

/** A conversation of another system, as it is kept: masked. Nobody can be found in it, so nobody's erasure reaches it. */
export type Transcript = {
  readonly id: string;
  readonly startedAt: Date | null;
  readonly turns: readonly ImportedTurn[];
};

export type Import = {
  readonly id: string;
  readonly source: string;
  readonly importedAt: Date;
  readonly conversations: number;
};

export type Listed = {
  readonly id: string;
  readonly startedAt: Date | null;
  readonly turns: number;
  /** What the customer said first. */
  readonly opening: string;
};

/** Letters a statement, about: writing more JSON than that at once would hold everything else up. */
const AT_ONCE = 500_000;

/** Adds what is not there yet and answers how many that were. Sorted by id, two of the same file at once do not lock. */
export async function insert(
  sql: Sql,
  shopId: ShopId,
  { id, source, importedAt }: Omit<Import, "conversations">,
  transcripts: readonly Transcript[],
): Promise<number> {
  let inserted = 0;
  for (const batch of batches(transcripts.toSorted((a, b) => (a.id < b.id ? -1 : 1)))) {
    const { rowCount } = await sql.query(
      `insert into transcripts (shop_id, id, import_id, source, started_at, imported_at, turns)
       select $1, t.id, $2, $3, t."startedAt", $4, t.turns
       from jsonb_to_recordset($5::jsonb) as t(id text, "startedAt" timestamptz, turns jsonb)
       order by t.id on conflict do nothing`,
      [shopId, id, source, importedAt, batch],
    );
    inserted += rowCount ?? 0;
  }
  return inserted;
}

/** Lists in JSON of about so many letters each. */
function* batches(transcripts: readonly Transcript[]): Generator<string> {
  let batch: string[] = [];
  let letters = 0;
  for (const transcript of transcripts) {
    const written = JSON.stringify(transcript);
    batch.push(written);
    letters += written.length;
    if (letters < AT_ONCE) continue;
    yield `[${batch.join(",")}]`;
    batch = [];
    letters = 0;
  }
  if (batch.length > 0) yield `[${batch.join(",")}]`;
}

export async function count(sql: Sql, shopId: ShopId): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    "select count(*)::int as count from transcripts where shop_id = $1",
    [shopId],
  );
  return rows[0]?.count ?? 0;
}

/** The newest import first. */
export function imports(shopId: ShopId): Promise<Import[]> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<Import>(
      `select import_id as id, source, imported_at as "importedAt", count(*)::int as conversations
       from transcripts where shop_id = $1 group by import_id, source, imported_at
       order by imported_at desc, import_id`,
      [shopId],
    );
    return rows;
  });
}

/** The conversations of one import, the latest first. */
export function listOf(
  shopId: ShopId,
  importId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<Listed[]> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<Listed>(
      `select id, started_at as "startedAt", jsonb_array_length(turns) as turns,
         left(coalesce(jsonb_path_query_first(turns, '$[*] ? (@.role == "customer").text') #>> '{}', ''), 200) as opening
       from transcripts where shop_id = $1 and import_id::text = $2
       order by started_at desc nulls last, id offset $3 limit $4`,
      [shopId, importId, offset, limit],
    );
    return rows;
  });
}

export function find(shopId: ShopId, id: string): Promise<Transcript | null> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<Transcript>(
      `select id, started_at as "startedAt", turns from transcripts where shop_id = $1 and id = $2`,
      [shopId, id],
    );
    return rows[0] ?? null;
  });
}

/** The newest conversations whole, of one import or of all: what a changed matrix is tried on. */
export function newest(
  shopId: ShopId,
  { limit, importId = null }: { limit: number; importId?: string | null },
): Promise<Transcript[]> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<Transcript>(
      `select id, started_at as "startedAt", turns from transcripts
       where shop_id = $1 and ($3::text is null or import_id::text = $3)
       order by imported_at desc, started_at desc nulls last, id limit $2`,
      [shopId, limit, importId],
    );
    return rows;
  });
}

/** True when there was one. */
export function removeImport(shopId: ShopId, importId: string): Promise<boolean> {
  return inShop(shopId, async (sql) => {
    const { rowCount } = await sql.query(
      "delete from transcripts where shop_id = $1 and import_id::text = $2",
      [shopId, importId],
    );
    return (rowCount ?? 0) > 0;
  });
}
