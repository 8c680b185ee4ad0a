import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { JOB_SCHEMA, QUEUES } from "../app/adapters/job-queues.ts";

/** Tables of schema `public` without row-level security. A shop is looked up before it is known which one it is; that one was erased outlives it. */
export const TABLES_OUTSIDE_RLS = ["shops", "shop_erasures", "_prisma_migrations"] as const;

export type Databases = { ownerUrl: string; appUrl: string };

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const LOCK = 4_526_001;
const DEPLOYED = /No pending migrations to apply\.|All migrations have been successfully applied\./;
const ALREADY_THERE = new Set(["42710", "23505"]);

/**
 * Everything that the owner must make: tables, the application's role and what it may do, the job schema and its queues.
 * Safe to repeat, and to run twice at once.
 */
export async function migrate({ ownerUrl, appUrl }: Databases): Promise<void> {
  await deploy(ownerUrl);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const role = applicationRole(appUrl);
    await owner.query("select pg_advisory_lock($1)", [LOCK]);
    await makeRole(owner, role);
    await makeJobSchema(ownerUrl);
    await grant(owner, role.name);
  } finally {
    await owner.end();
  }
}

function applicationRole(appUrl: string) {
  const url = new URL(appUrl);
  const name = decodeURIComponent(url.username);
  if (name === "") throw new Error("DATABASE_URL names no role. It must name the application's own.");
  return { name, password: decodeURIComponent(url.password) };
}

function deploy(ownerUrl: string): Promise<void> {
  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const child = spawn(process.execPath, [prisma, "migrate", "deploy"], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATABASE_OWNER_URL: ownerUrl,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part) => {
        said += String(part);
        // It has committed and said so; a forgotten timer of its engine would keep it for 10 s more.
        if (DEPLOYED.test(said)) child.kill();
      });
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 || DEPLOYED.test(said)
        ? resolve()
        : reject(new Error(`prisma migrate deploy ended with ${code}:\n${said}`)),
    );
  });
}

async function makeRole(owner: pg.Client, role: { name: string; password: string }): Promise<void> {
  const { rows } = await owner.query<{ unsafe: boolean }>(
    "select rolsuper or rolbypassrls or rolname = current_user as unsafe from pg_roles where rolname = $1",
    [role.name],
  );
  if (rows[0]?.unsafe)
    throw new Error(`The role "${role.name}" passes row-level security by. DATABASE_URL must name another.`);
  if (rows[0]) return;
  const name = pg.escapeIdentifier(role.name);
  const password = role.password === "" ? "" : ` password ${pg.escapeLiteral(role.password)}`;
  try {
    await owner.query(`create role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole${password}`);
  } catch (error) {
    // Roles belong to the whole cluster: another database's migration was faster.
    if (!(error instanceof pg.DatabaseError && ALREADY_THERE.has(error.code ?? ""))) throw error;
  }
}

async function makeJobSchema(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOB_SCHEMA,
    max: 2,
    schedule: false,
    supervise: false,
    registerInstance: false,
  });
  const errors: Error[] = [];
  boss.on("error", (error) => errors.push(error));
  await boss.start();
  try {
    const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const [name, options] of Object.entries(QUEUES)) {
      if (existing.has(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (errors[0]) throw errors[0];
}

/** Rows, not tables: no ownership, no TRUNCATE (it passes row-level security by), nothing of Prisma's own record, no second thoughts in the access log or in the notes of erased shops. */
async function grant(owner: pg.Client, roleName: string): Promise<void> {
  const role = pg.escapeIdentifier(roleName);
  const all = ["public", JOB_SCHEMA].map(
    (schema) => `
      grant usage on schema ${schema} to ${role};
      revoke create on schema ${schema} from public;
      revoke all on all tables in schema ${schema} from ${role};
      grant select, insert, update, delete on all tables in schema ${schema} to ${role};
      grant usage on all sequences in schema ${schema} to ${role};
      grant execute on all functions in schema ${schema} to ${role};`,
  );
  await owner.query(
    `begin; ${all.join("")}
     revoke all on public._prisma_migrations from ${role};
     revoke update, delete on public.access_log from ${role};
     revoke select, update, delete on public.shop_erasures from ${role};
     commit`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl } = process.env;
  if (!ownerUrl || !appUrl) {
    console.error("npm run migrate needs DATABASE_OWNER_URL (the owner) and DATABASE_URL (the application).");
    process.exit(1);
  }
  await migrate({ ownerUrl, appUrl });
  console.log("The database is up to date.");
}
