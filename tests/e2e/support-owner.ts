import pg from "pg";

/** Reads the database as its owner, past row-level security: what is really there. */
export async function asOwner<Row extends object>(
  connectionString: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** How many rows of each table hold one of these texts anywhere; a table without any is left out. */
export async function rowsThatMention(
  connectionString: string,
  schema: string,
  texts: readonly string[],
): Promise<Record<string, number>> {
  const tables = await asOwner<{ name: string }>(
    connectionString,
    "select table_name as name from information_schema.tables where table_schema = $1 and table_type = 'BASE TABLE'",
    [schema],
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await asOwner<{ count: number }>(
      connectionString,
      `select count(*)::int as count from "${schema}"."${name}" it
       where exists (select from unnest($1::text[]) wanted where strpos(it::text, wanted) > 0)`,
      [texts],
    );
    if (row && row.count > 0) found[name] = row.count;
  }
  return found;
}
