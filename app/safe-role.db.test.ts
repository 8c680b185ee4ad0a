import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../tests/support/database.ts";
import { pool } from "./db.server.ts";
import { requireSafeRole } from "./safe-role.server.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function connected(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}

describe("the database role that the server uses", () => {
  test("may be the application's own", () =>
    connected(database.appUrl, (client) => expect(requireSafeRole(client)).resolves.toBeUndefined()));

  test("may not be the owner, who passes row-level security by", () =>
    connected(database.ownerUrl, (client) =>
      expect(requireSafeRole(client)).rejects.toThrow(/passes row-level security by/),
    ));

  test("finds a table whose row-level security somebody switched off", async () => {
    await connected(database.ownerUrl, async (owner) => {
      await owner.query("alter table events no force row level security");
    });
    await connected(database.appUrl, (client) =>
      expect(requireSafeRole(client)).rejects.toThrow(/row-level security is off on events/),
    );
  });
});
