import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claimFolder, isAbandoned } from "../../scripts/postgres-lock.ts";

const PREFIX = "baton-run-";

/** A folder of one's own that the database's account may pass through. First ends what a killed run left behind. */
export async function temporaryFolder(): Promise<string> {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(PREFIX)) await clear(join(tmpdir(), name));
  }
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o711);
  return folder;
}

async function clear(folder: string): Promise<void> {
  const cluster = join(folder, "postgres");
  if (!isAbandoned(cluster)) return;
  if (existsSync(cluster)) await claimFolder(cluster);
  rmSync(folder, { recursive: true, force: true });
}
