/**
 * npm start: the server as it runs in production, from the environment or `.env`. Without DATABASE_URL it brings its own
 * PostgreSQL, in `.data/`; with it, `npm run migrate` is yours to run.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { openDatabase } from "./database.ts";
import { ROOT } from "./root.ts";
import { setUp } from "./set-up.ts";
import { untilStopped } from "./until-stopped.ts";

const stopped = untilStopped();
await setUp({ only: ["prisma", "widget", "app"] });

const database = process.env["DATABASE_URL"] ? null : await openDatabase(join(ROOT, ".data"));
const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: process.env["NODE_ENV"] ?? "production" };
if (database) env["DATABASE_URL"] = database.appUrl;
// The owner's address is for migrations; the server never holds it.
delete env["DATABASE_OWNER_URL"];

const server = spawn(
  process.execPath,
  ["--disable-warning=ExperimentalWarning", join(ROOT, "server", "main.ts")],
  {
    cwd: ROOT,
    env,
    stdio: "inherit",
    // It is we who tell it to stop, once, before the database.
    detached: true,
  },
);
const ended = once(server, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
void stopped.then(() => server.kill("SIGTERM"));
const [code] = await ended;
await database?.stop();
process.exit(code ?? 1);
