import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsHash, openDatabase } from "../../scripts/database.ts";
import { copyCluster } from "../../scripts/postgres-cluster.ts";
import type { Postgres } from "../../scripts/postgres.ts";
import { CACHE } from "../../scripts/stamp.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export type StackDatabase = {
  current(): Postgres;
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** The database of a data folder; a fresh folder gets a copy of a migrated one, so that a start takes no three seconds. */
export async function startDatabase(dataDir: string): Promise<StackDatabase> {
  if (!existsSync(join(dataDir, "migrated"))) await fillFromTemplate(dataDir);
  let postgres = await openDatabase(dataDir);
  let isRunning = true;
  return {
    current: () => postgres,
    async kill() {
      isRunning = false;
      await postgres.kill();
    },
    async restart() {
      if (isRunning) await postgres.stop();
      postgres = await openDatabase(dataDir, postgres.port);
      isRunning = true;
    },
    async stop() {
      if (isRunning) await postgres.stop();
      isRunning = false;
    },
  };
}

async function fillFromTemplate(dataDir: string): Promise<void> {
  const hash = migrationsHash();
  const template = join(CACHE, `cluster-${hash.slice(0, 16)}`);
  if (!existsSync(template)) await makeTemplate(template);
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  copyCluster(template, join(dataDir, "postgres"));
  writeFileSync(join(dataDir, "migrated"), hash);
}

async function makeTemplate(template: string): Promise<void> {
  const scratch = await temporaryFolder();
  try {
    const postgres = await openDatabase(scratch);
    await postgres.stop();
    mkdirSync(CACHE, { recursive: true });
    const partial = mkdtempSync(`${template}-`);
    cpSync(join(scratch, "postgres"), partial, { recursive: true });
    if (existsSync(template)) rmSync(partial, { recursive: true });
    else renameSync(partial, template);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
