import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./postgres-binaries.ts";
import { databaseAccount, giveTo, place, type RunAs } from "./postgres-user.ts";

const run = promisify(execFile);

export type Credentials = { owner: string; app: string };

const CREDENTIALS = "baton-credentials.json";

/** Makes the cluster when there is none, and reads the passwords that were made with it. */
export async function openCluster(
  folder: string,
  runAs: RunAs | null,
  binaries: Binaries,
): Promise<Credentials> {
  if (!existsSync(join(folder, CREDENTIALS))) await makeCluster(folder, runAs, binaries);
  return JSON.parse(readFileSync(join(folder, CREDENTIALS), "utf8")) as Credentials;
}

async function makeCluster(folder: string, runAs: RunAs | null, binaries: Binaries): Promise<void> {
  // What an interrupted start left behind has no passwords, so nobody could ever open it.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const credentials = { owner: randomBytes(24).toString("hex"), app: randomBytes(24).toString("hex") };
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, `${credentials.owner}\n`, { mode: 0o600 });
  giveTo(runAs, folder);
  giveTo(runAs, passwordFile);
  const flags = ["--auth=scram-sha-256", "--username=owner", "--encoding=UTF8", "--locale=C.UTF-8"];
  try {
    await run(binaries.initdb, [`--pgdata=${folder}`, `--pwfile=${passwordFile}`, "--no-sync", ...flags], {
      ...(runAs ? { uid: runAs.uid, gid: runAs.gid } : {}),
      cwd: dirname(binaries.initdb),
      env: { ...process.env, LC_ALL: "C.UTF-8", HOME: folder },
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(join(folder, CREDENTIALS), JSON.stringify(credentials), { mode: 0o600 });
  giveTo(runAs, join(folder, CREDENTIALS));
}

/** Copies a cluster that is not running; the copy belongs to whom PostgreSQL runs as and has the same passwords. */
export function copyCluster(from: string, to: string): void {
  const runAs = databaseAccount();
  const folder = place(to, runAs);
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(place(from, runAs), folder, { recursive: true });
  // PostgreSQL refuses a folder that others may read.
  chmodSync(folder, 0o700);
  giveTo(runAs, folder);
}
