import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "./migrate.ts";
import { startPostgres, type Postgres } from "./postgres.ts";
import { hashOf } from "./stamp.ts";

/** Everything a migrated database depends on. */
export const migrationsHash = () =>
  hashOf([
    "prisma/migrations",
    "scripts/migrate.ts",
    "app/adapters/job-queues.ts",
    "node_modules/pg-boss/package.json",
  ]);

/** The embedded database of a data folder, started and up to date. */
export async function openDatabase(dataDir: string, port = 0): Promise<Postgres> {
  const postgres = await startPostgres({ dataDir: join(dataDir, "postgres"), port });
  const mark = join(dataDir, "migrated");
  const wanted = migrationsHash();
  try {
    if (!existsSync(mark) || readFileSync(mark, "utf8") !== wanted) {
      await migrate({ ownerUrl: postgres.ownerUrl, appUrl: postgres.appUrl });
      writeFileSync(mark, wanted);
    }
    return postgres;
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
