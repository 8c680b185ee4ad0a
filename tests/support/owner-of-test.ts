import pg from "pg";
import { inject } from "vitest";

/** The owner of this test file's own database: sees every row of every shop. Close it when done. */
export async function connectOwner(): Promise<pg.Client> {
  const name = new URL(String(process.env["DATABASE_URL"])).pathname;
  const client = new pg.Client({
    connectionString: Object.assign(new URL(inject("cluster").ownerUrl), { pathname: name }).href,
  });
  await client.connect();
  return client;
}
