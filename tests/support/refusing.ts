import pg from "pg";
import { inject } from "vitest";

/** While `work` runs, this test file's database refuses every new row of one table. */
export async function refusing(table: string, work: () => Promise<void>): Promise<void> {
  const { pathname } = new URL(process.env["DATABASE_URL"] ?? "");
  const owner = new pg.Client({
    connectionString: Object.assign(new URL(inject("cluster").ownerUrl), { pathname }).href,
  });
  await owner.connect();
  try {
    await owner.query(
      `create function refuse_row() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$;
       create trigger refuse before insert on ${table} for each row execute function refuse_row()`,
    );
    await work();
  } finally {
    await owner.query("drop function if exists refuse_row cascade");
    await owner.end();
  }
}
