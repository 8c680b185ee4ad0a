import { rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../../scripts/migrate.ts";
import { startPostgres } from "../../scripts/postgres.ts";
import { TEMPLATE } from "./database.ts";
import { temporaryFolder } from "./temporary-folder.ts";

declare module "vitest" {
  export interface ProvidedContext {
    cluster: { ownerUrl: string; appUrl: string };
  }
}

/** One cluster a test run, with one migrated database that every test file's own database is copied from. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const folder = await temporaryFolder();
  const postgres = await startPostgres({ dataDir: join(folder, "postgres"), settings: { fsync: "off" } });
  const urls = { ownerUrl: postgres.ownerUrl, appUrl: postgres.appUrl };
  const client = new pg.Client({ connectionString: urls.ownerUrl });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  await migrate({ ownerUrl: onDatabase(urls.ownerUrl, TEMPLATE), appUrl: onDatabase(urls.appUrl, TEMPLATE) });
  project.provide("cluster", urls);
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function onDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
