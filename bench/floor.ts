import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { startDatabase } from "../tests/support/stack-database.ts";
import { temporaryFolder } from "../tests/support/temporary-folder.ts";
import type { Listener, Sender } from "./load/calls.ts";
import { CONDITIONS } from "./conditions.ts";

/** Two statements in a transaction, or both as one statement in one round trip. */
export type Storing = "in-transaction" | "in-one-statement";

export type Floor = {
  origin: string;
  pid: number;
  /** What its process has printed so far. */
  logs(): string;
  /** So many conversations that nobody has written in, and how their messages are to be stored. */
  conversations(count: number, how?: Storing): Promise<Sender[]>;
  /** The agent, to whom every message goes. */
  agent: Listener;
  /** Shoppers who only listen. */
  idle(count: number): Listener[];
  stop(): Promise<void>;
};

const VISITORS = `insert into visitors (shop_id, id, created_at) select $1, unnest($2::uuid[]), clock_timestamp()`;
const CONVERSATIONS = `
  insert into conversations (shop_id, id, visitor_id, holder, last_seq, last_text, last_author, last_at, created_at)
  select $1, id, id, 'bot', 0, '', 'shopper', clock_timestamp(), clock_timestamp() from unnest($2::uuid[]) as id`;
const SHOP = `
  insert into shops (id, domain, ref, name, domains, data_key, installed_at)
  values ($1, 'floor.myshopify.com', 'floor', 'Floor', '{}', '', clock_timestamp())`;

/** The bare server beside a database of its own: the same PostgreSQL, settings, tables and indexes as Baton's. */
export async function startFloor(env: Record<string, string> = {}): Promise<Floor> {
  const folder = await temporaryFolder();
  const database = await startDatabase(folder);
  const stopDatabase = async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { ownerUrl } = database.current();
    const sql = new pg.Client({ connectionString: ownerUrl });
    await sql.connect();
    const shopId = randomUUID();
    await sql.query(SHOP, [shopId]);
    // As the owner, whom row-level security lets pass: the floor isolates nothing.
    const server = await startServer({ ...env, ...CONDITIONS, DATABASE_URL: ownerUrl, SHOP_ID: shopId });
    return {
      ...server,
      agent: { path: "/agent", headers: {} },
      idle: (count) => Array.from({ length: count }, () => ({ path: "/shopper", headers: {} })),
      async conversations(count, how = "in-transaction") {
        const ids = Array.from({ length: count }, () => randomUUID());
        await sql.query(VISITORS, [shopId, ids]);
        await sql.query(CONVERSATIONS, [shopId, ids]);
        return ids.map((conversationId) => ({
          path: `/messages/${how}`,
          headers: {},
          fields: { conversationId },
        }));
      },
      async stop() {
        await server.stop();
        await sql.end();
        await stopDatabase();
      },
    };
  } catch (error) {
    await stopDatabase();
    throw error;
  }
}

async function startServer(env: Record<string, string>) {
  const child = spawn(process.execPath, [fileURLToPath(new URL("./floor-server.ts", import.meta.url))], {
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const killWithUs = () => void child.kill("SIGKILL");
  process.once("exit", killWithUs);
  const ended = once(child, "exit").then(() => void process.off("exit", killWithUs));
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
  return {
    origin: `http://127.0.0.1:${await portOf(child)}`,
    pid: child.pid ?? 0,
    logs: () => said,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function portOf(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error("The floor says nothing.");
  for await (const line of createInterface(child.stdout)) {
    const { msg, port } = JSON.parse(line) as { msg: string; port: number };
    if (msg === "listening") return port;
  }
  throw new Error("The floor's server ended before it listened.");
}
