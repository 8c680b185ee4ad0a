import type pg from "pg";

/** More than any transaction of Prisma's may take (5 s, and its own wait). */
const LONGEST_HELD_MS = 15_000;

/**
 * The pool as Prisma is given it. A connection that dies in one of Prisma's transactions is never given back by it (it says
 * ROLLBACK first, which fails): ten of those, and no request would be served again, however healthy the database.
 */
export function returningPool(pool: pg.Pool): pg.Pool {
  const connect = async () => returning(await pool.connect());
  return Object.assign(Object.create(pool) as pg.Pool, { connect, query: pool.query.bind(pool) });
}

function returning(client: pg.PoolClient): pg.PoolClient {
  const giveBack = client.release.bind(client);
  const lost = () => client.release(true);
  const late = setTimeout(lost, LONGEST_HELD_MS).unref();
  let isOut = true;
  client.once("end", lost);
  return Object.assign(client, {
    release(broken?: Error | boolean) {
      if (!isOut) return;
      isOut = false;
      clearTimeout(late);
      client.off("end", lost);
      giveBack(broken);
    },
  });
}
