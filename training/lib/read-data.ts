import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Where the data sets lie; a clone of the repository alone has none of them (training/README.md says where they come from). */
export const DATA = process.env["BATON_DATA"] ?? join(import.meta.dirname, "../../../shared/data");

export function hasData(): boolean {
  return existsSync(DATA);
}

/** The records of one file, a JSON object a line; `.gz` is unpacked. */
export function readLines<Record>(file: string): Record[] {
  const bytes = readFileSync(join(DATA, file));
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Record);
}
