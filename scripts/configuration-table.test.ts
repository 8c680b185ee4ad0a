import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseEnv } from "../app/parse-env.ts";
import { configurationTable, required } from "./configuration-table.ts";

const README = readFileSync(join(import.meta.dirname, "..", "README.md"), "utf8");

test("the README's configuration table is the one that the server's own schema gives", async () => {
  expect(README).toContain(`\n\n${await configurationTable()}\n\n`);
});

test("a variable is called required exactly when the server does not start without it", () => {
  expect(() => parseEnv({ ...required() })).not.toThrow();
  for (const left of Object.keys(required())) {
    const { [left]: _left, ...rest } = required();
    expect(() => parseEnv(rest)).toThrow(left);
  }
});
