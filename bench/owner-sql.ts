import pg from "pg";

export type Ask = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Reads a stack's database as its owner, past row-level security, on a connection of its own. */
export async function withOwner<T>(ownerUrl: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  // A database that is killed says so to whoever asks; nobody else needs to hear it.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(async <Row extends object>(text: string, values: readonly unknown[] = []) => {
      const { rows } = await client.query<Row>(text, [...values]);
      return rows;
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}
