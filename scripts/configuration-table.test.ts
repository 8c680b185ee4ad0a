import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { configurationTable, required } from "./configuration-table.ts";

const README = readFileSync(join(import.meta.dirname, "..", "README.md"), "utf8");

test("the README's configuration table is the one that the server's own schema gives", async () => {
  expect(README).toContain(`\n\n${await configurationTable()}\n\n`);
});

test("a variable is called required exactly when the server does not start without it", async () => {
  await configurationTable();
  const { env, parseEnv } = await import("../app/env.server.ts");
  const all = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]));
  const refused = Object.keys(all).filter((left) => {
    const { [left]: _left, ...rest } = all;
    try {
      parseEnv(rest);
      return false;
    } catch {
      return true;
    }
  });
  expect(refused.sort()).toEqual(required().sort());
});
