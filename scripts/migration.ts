/**
 * npm run migration NAME: writes the next migration, from the schema as it was committed to the schema as it is. Row-level
 * security, functions and partial indexes are added to the file by hand.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runPrisma } from "./prisma.ts";
import { ROOT } from "./root.ts";

const SCHEMA = "prisma/schema.prisma";

const [name = ""] = process.argv.slice(2);
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("npm run migration NAME, where NAME says what changes: add_x, widen_y, drop_z.");
  process.exit(1);
}

const scratch = mkdtempSync(join(tmpdir(), "baton-migration-"));
try {
  const committed = join(scratch, "committed.prisma");
  writeFileSync(committed, execFileSync("git", ["show", `HEAD:./${SCHEMA}`], { cwd: ROOT }));
  const diff = ["migrate", "diff", "--from-schema-datamodel", committed, "--to-schema-datamodel", SCHEMA];
  const { stdout } = await runPrisma([...diff, "--script"], {});
  if (stdout.includes("empty migration")) {
    console.log(`${SCHEMA} is as it was committed: there is nothing to migrate.`);
  } else {
    const folder = join("prisma", "migrations", `${timestamp()}_${name}`);
    mkdirSync(join(ROOT, folder));
    writeFileSync(join(ROOT, folder, "migration.sql"), stdout);
    console.log(`Wrote ${join(folder, "migration.sql")}. Read it; a new table with a shop needs its policy.`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function timestamp(): string {
  return new Date().toISOString().replace(/\D/g, "").slice(0, 14);
}
