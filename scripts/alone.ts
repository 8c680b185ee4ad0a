import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./postgres-lock.ts";
import { CACHE } from "./stamp.ts";

/** Does the work while no other process of this repository does work of that name; waits for one that does. */
export async function alone(name: string, work: () => Promise<void>): Promise<void> {
  const file = join(CACHE, `${name}.lock`);
  mkdirSync(CACHE, { recursive: true });
  while (!take(file)) await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  // One that was killed gives nothing back.
  const holder = readHolder(file);
  if (holder !== null && !isAlive(holder)) rmSync(file, { force: true });
  return false;
}

function readHolder(file: string): number | null {
  try {
    return Number.parseInt(readFileSync(file, "utf8"), 10) || null;
  } catch {
    return null;
  }
}
