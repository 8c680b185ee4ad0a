import { createHash, type Hash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./root.ts";

/** Where what was fetched and built is kept; goes with node_modules. */
export const CACHE = join(ROOT, "node_modules", ".cache", "baton");

const IS_TEST = /\.(test|spec)\.tsx?$/;

/** A hash over files and folders of the repository, their names and their content; tests do not count. */
export function hashOf(paths: string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) addTo(hash, path);
  return hash.digest("hex");
}

function addTo(hash: Hash, path: string): void {
  const full = join(ROOT, path);
  if (!existsSync(full) || IS_TEST.test(path)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, `${path}/${name}`);
    return;
  }
  hash.update(path).update("\0").update(readFileSync(full)).update("\0");
}

/** Whether `name` was last done with these inputs. */
export function isStamped(name: string, inputs: string): boolean {
  const file = join(CACHE, `${name}.stamp`);
  return existsSync(file) && readFileSync(file, "utf8") === inputs;
}

export function stamp(name: string, inputs: string): void {
  const file = join(CACHE, `${name}.stamp`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, inputs);
}
