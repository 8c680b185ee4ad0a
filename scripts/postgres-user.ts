import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, lstatSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The account that PostgreSQL runs as, because it refuses to run as root. */
export type RunAs = { name: string; uid: number; gid: number };

/** Null when we are not root: PostgreSQL then runs as whoever runs us. Needs neither `useradd` nor a change to the machine. */
export function databaseAccount(): RunAs | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const found = accounts.find((fields) => fields[0] === name);
    if (found) return { name, uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new Error(
    "PostgreSQL does not run as root, and this machine has neither a `postgres` nor a `nobody` account.",
  );
}

const told = new Set<string>();

/** `folder` itself, or a folder outside when the database's account may not enter it (such as one under /root). */
export function place(folder: string, runAs: RunAs | null, name?: string): string {
  if (!runAs || mayEnter(dirname(folder), runAs)) return folder;
  const open = existsSync("/var/tmp") ? "/var/tmp" : tmpdir();
  const home = join(open, "baton");
  mkdirSync(home, { recursive: true, mode: 0o711 });
  // The folder is shared by everyone: what lies there counts only when it is ours.
  if (lstatSync(home).uid !== 0) throw new Error(`${home} belongs to someone else; remove it and try again.`);
  const instead = join(home, name ?? createHash("sha256").update(folder).digest("hex").slice(0, 12));
  if (!told.has(instead)) {
    console.log(
      `PostgreSQL runs as “${runAs.name}”, who may not enter ${folder}; it uses ${instead} instead.`,
    );
  }
  told.add(instead);
  return instead;
}

function mayEnter(folder: string, { uid, gid }: RunAs): boolean {
  if (dirname(folder) !== folder && !mayEnter(dirname(folder), { name: "", uid, gid })) return false;
  // What is not there yet will be made by us, open enough.
  if (!existsSync(folder)) return true;
  const { mode, uid: owner, gid: group } = statSync(folder);
  if (owner === uid) return (mode & 0o100) !== 0;
  return (mode & (group === gid ? 0o010 : 0o001)) !== 0;
}

/** Gives a folder and all that is in it to the database's account. */
export function giveTo(runAs: RunAs | null, path: string): void {
  if (!runAs) return;
  chownSync(path, runAs.uid, runAs.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(runAs, join(path, name));
}
