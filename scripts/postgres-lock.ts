import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const STOP_DEADLINE_MS = 30_000;

/** The program that uses the cluster; lies beside the folder because initdb wants that one empty. */
const holderFile = (folder: string) => `${folder}.in-use-by`;

/**
 * Makes the folder ours. Refuses while another program uses it; ends a PostgreSQL whose program was killed, so that a
 * start after a crash finds the data and not a stranger's process on it.
 */
export async function claimFolder(folder: string): Promise<void> {
  const postmaster = readPid(join(folder, "postmaster.pid"));
  const holder = readPid(holderFile(folder));
  if (postmaster !== null && isPostgresOf(postmaster, folder)) {
    if (holder !== null && holder !== process.pid && isAlive(holder)) {
      throw new Error(`The database in ${folder} is in use by process ${holder}. Stop that one first.`);
    }
    process.kill(postmaster, "SIGINT");
    const deadline = Date.now() + STOP_DEADLINE_MS;
    while (isAlive(postmaster)) {
      if (Date.now() > deadline) throw new Error(`An old PostgreSQL (process ${postmaster}) does not stop.`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  // Its process is gone; a reused process number would make PostgreSQL think otherwise.
  rmSync(join(folder, "postmaster.pid"), { force: true });
  writeFileSync(holderFile(folder), String(process.pid));
}

export function releaseFolder(folder: string): void {
  rmSync(holderFile(folder), { force: true });
}

/** Whether a program claimed the folder and died without giving it back. */
export function isAbandoned(folder: string): boolean {
  const holder = readPid(holderFile(folder));
  return holder !== null && !isAlive(holder);
}

function readPid(file: string): number | null {
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** On Linux the command line tells a reused process number from the real thing; elsewhere the number must do. */
function isPostgresOf(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, "utf8").includes(folder);
}
