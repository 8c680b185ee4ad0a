import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cpuMs } from "../../../tests/support/cpu-time.ts";
import { bytesOf } from "./model/bytes.ts";

const FOLDER = join(import.meta.dirname, "weights");
const files = globSync("*.json", { cwd: FOLDER }).map((file) => join(FOLDER, file));
const MOST_BYTES = 2_000_000;
const MOST_MS = 100;

test("all weights together are at most two megabytes", () => {
  expect(files.length).toBeGreaterThan(5);
  expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(MOST_BYTES);
});

test("they are read in less than a tenth of a second of work", () => {
  const read = () => files.forEach((file) => unpacked(JSON.parse(readFileSync(file, "utf8"))));
  expect(cpuMs(read)).toBeLessThan(MOST_MS);
});

/** Every packed table, as the models unpack it. */
function unpacked(it: unknown): void {
  if (typeof it === "string" && it.length > 1_000 && it.length % 4 === 0) bytesOf(it);
  else if (typeof it === "object" && it !== null) Object.values(it).forEach(unpacked);
}
