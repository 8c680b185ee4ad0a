type Rows = { readonly rows: readonly Record<string, unknown>[] };
type Query = (text: string, values: unknown[]) => Promise<Rows>;

const SHORTEST_PACKED = 6;

/** The forms in which a text may lie in a table: as it is, in JSON, and its bytes in hex or, wherever it begins, in base64. */
export function formsOf(text: string): string[] {
  const bytes = Buffer.from(text, "utf8");
  // A byte is four thirds of a letter: what begins second or third shares letters with what stands before and behind.
  const packed = [0, 2, 3].map((shared, before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString("base64")
      .slice(shared)
      .replace(/.?=*$/, ""),
  );
  const long = packed.filter(({ length }) => length >= SHORTEST_PACKED);
  return [text, text.toLowerCase(), JSON.stringify(text).slice(1, -1), bytes.toString("hex"), ...long];
}

/** How many rows of each table, of every schema that is not PostgreSQL's own, hold one of these texts in any of its forms. */
export async function rowsThatHold(query: Query, texts: readonly string[]): Promise<Record<string, number>> {
  const tables = await query(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    [],
  );
  const forms = [...new Set(texts.flatMap(formsOf))];
  const found: Record<string, number> = {};
  for (const { schema, name } of tables.rows) {
    const { rows } = await query(
      `select count(*)::int as count from "${String(schema)}"."${String(name)}" it
       where exists (select from unnest($1::text[]) wanted
         where strpos(it::text, wanted) > 0 or strpos(lower(it::text), wanted) > 0)`,
      [forms],
    );
    const count = Number(rows[0]?.["count"] ?? 0);
    if (count > 0) found[`${String(schema)}.${String(name)}`] = count;
  }
  return found;
}
