import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { platform } from "node:os";
import { dirname } from "node:path";
import pg from "pg";
import { freePort } from "./free-port.ts";
import { postgresBinaries, type Binaries } from "./postgres-binaries.ts";
import { openCluster } from "./postgres-cluster.ts";
import { claimFolder, releaseFolder } from "./postgres-lock.ts";
import { databaseAccount, place, type RunAs } from "./postgres-user.ts";

export type Postgres = {
  ownerUrl: string;
  appUrl: string;
  port: number;
  pid: number;
  /** Ends sessions, writes everything down and resolves when the process is gone. */
  stop(): Promise<void>;
  /** As a crash would: SIGKILL to the main process. */
  kill(): Promise<void>;
};

export type PostgresOptions = {
  dataDir: string;
  port?: number;
  /** Settings beside our own, such as `log_statement`. */
  settings?: Record<string, string>;
};

const DATABASE = "baton";
const START_DEADLINE_MS = 60_000;

/** Starts the embedded PostgreSQL on `dataDir`, made first when it is not there, with an empty database `baton`. */
export async function startPostgres({
  dataDir,
  port = 0,
  settings = {},
}: PostgresOptions): Promise<Postgres> {
  const runAs = databaseAccount();
  const binaries = postgresBinaries(runAs);
  const folder = place(dataDir, runAs);
  mkdirSync(dirname(folder), { recursive: true, mode: 0o711 });
  await claimFolder(folder);
  const credentials = await openCluster(folder, runAs, binaries);
  const chosen = await freePort(port);
  const child = await launch(binaries, folder, chosen, { runAs, settings });
  const address = `127.0.0.1:${chosen}`;
  const ownerUrl = `postgresql://owner:${credentials.owner}@${address}`;
  await makeDatabase(`${ownerUrl}/postgres`);
  const ended = child.exitCode === null ? once(child, "exit") : Promise.resolve();
  const endWithUs = () => void child.kill("SIGINT");
  process.once("exit", endWithUs);
  const end = async (signal: "SIGINT" | "SIGKILL") => {
    process.off("exit", endWithUs);
    if (platform() === "win32" && signal === "SIGINT")
      spawn(binaries.pgCtl, ["stop", "-D", folder, "-m", "fast"]);
    else child.kill(signal);
    await ended;
    if (signal === "SIGINT") releaseFolder(folder);
  };
  return {
    ownerUrl: `${ownerUrl}/${DATABASE}`,
    appUrl: `postgresql://baton_app:${credentials.app}@${address}/${DATABASE}`,
    port: chosen,
    pid: child.pid ?? 0,
    stop: () => end("SIGINT"),
    kill: () => end("SIGKILL"),
  };
}

type Launch = { runAs: RunAs | null; settings: Record<string, string> };

async function launch(
  binaries: Binaries,
  folder: string,
  port: number,
  { runAs, settings }: Launch,
): Promise<ChildProcess> {
  const all = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    fsync: "on",
    synchronous_commit: "on",
    timezone: "UTC",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const deadline = Date.now() + START_DEADLINE_MS;
  for (;;) {
    const child = spawn(binaries.postgres, ["-D", folder, "-p", String(port), ...flags], {
      ...(runAs ? { uid: runAs.uid, gid: runAs.gid } : {}),
      // Ctrl-C in a terminal goes to the whole group; the database must outlive the servers that still write to it.
      detached: true,
      cwd: dirname(binaries.postgres),
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    });
    const said = await started(child);
    if (said === null) return child;
    // A killed cluster's last children need a moment to let go of its memory.
    if (!/shared memory|lock file/.test(said) || Date.now() > deadline)
      throw new Error(`PostgreSQL did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Null once it accepts connections, else what it said before it gave up. */
function started(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      said = (said + chunk).slice(-20_000);
      if (said.includes("ready to accept connections")) resolve(null);
    });
    child.once("error", reject);
    child.once("exit", () => resolve(said));
  });
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
