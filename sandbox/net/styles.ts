import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The style sheets of a folder as one, in the order of their names. */
export const readStyles = (folder: string) =>
  readdirSync(folder)
    .toSorted()
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
