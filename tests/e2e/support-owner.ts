import pg from "pg";
import { rowsThatHold } from "../support/every-table.ts";

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

/** How many rows of each table of every schema hold one of these texts in any form; a table without any is left out. */
export async function residuesOf(
  connectionString: string,
  texts: readonly string[],
): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await rowsThatHold((text, values) => client.query(text, values), texts);
  } finally {
    await client.end();
  }
}

/** The same of one schema, by the tables' own names. */
export async function rowsThatMention(
  connectionString: string,
  schema: string,
  texts: readonly string[],
): Promise<Record<string, number>> {
  const all = Object.entries(await residuesOf(connectionString, texts));
  const own = all.filter(([name]) => name.startsWith(`${schema}.`));
  return Object.fromEntries(own.map(([name, count]) => [name.slice(schema.length + 1), count]));
}
