import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "@prisma/client";
import pg from "pg";
import type { ShopId } from "./domain/ids.ts";
import { env } from "./env.server.ts";
import { log } from "./log.server.ts";
import { returningPool } from "./returning-pool.server.ts";
import { singleton } from "./singleton.ts";

const CONNECT_MS = 2_000;
const STATEMENT_MS = 15_000;
/** Longer than the server's own limit: only a connection whose other end is gone is given up here. */
const ANSWER_MS = 20_000;
/** A process that froze in the middle of a transaction lets its rows go. Shopify is given 10 s to renew a token in one. */
const IDLE_IN_TRANSACTION_MS = 20_000;

/** What a query needs: a pg client inside a transaction, or the pool. */
export type Sql = Pick<pg.PoolClient, "query">;

export const pool = singleton("pool", () => {
  const made = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
    application_name: "baton",
  });
  // An idle connection that the server closed; the next query opens another.
  made.on("error", (error) => log.warn({ error: error.message }, "database connection lost"));
  // One that dies while it is out tells the query that waits, and once more; nobody else may be listening by then.
  made.on("connect", (client) => client.on("error", () => undefined));
  return made;
});

const prisma = singleton("prisma", () => new PrismaClient({ adapter: new PrismaPg(returningPool(pool)) }));

/**
 * One transaction in which only this shop's rows exist: row-level security reads `app.shop_id`. Every use of a tenant's
 * table goes through here, so that a forgotten `where` finds nothing instead of leaking.
 */
export async function inShop<T>(shopId: ShopId, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  // A connection that dies while it is out says so twice: to the query, and here.
  const onError = () => {
    broken = true;
  };
  client.on("error", onError);
  try {
    await client.query("begin");
    await client.query("select set_config('app.shop_id', $1, true)", [shopId]);
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    // What does not answer would not answer this either; closing it undoes as much.
    if (isDatabaseDown(error)) broken = true;
    else
      await client.query("rollback").catch(() => {
        broken = true;
      });
    throw error;
  } finally {
    client.off("error", onError);
    client.release(broken);
  }
}

/** The same for Prisma: reads, and writes that stand alone. */
export function inShopPrisma<T>(
  shopId: ShopId,
  work: (prisma: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`select set_config('app.shop_id', ${shopId}, true)`;
    return work(transaction);
  });
}

/** True for an error that means "not now" (no database, no free row, no time), not "the query is wrong". */
export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (/^(08|57|53|40|55P03)/.test(code) || /^E(CONN|PIPE|NOTFOUND|TIMEDOUT)/.test(code)) return true;
  return /timeout exceeded when trying to connect|Query read timeout|terminating connection|the database system is|Connection terminated|Client has encountered a connection error|Connection ended/i.test(
    error.message,
  );
}
