import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

export const TEMPLATE = "baton_template";

export type TestDatabase = { ownerUrl: string; appUrl: string; drop(): Promise<void> };

/** A migrated, empty database of one's own, copied from the template of this run. */
export async function freshDatabase(): Promise<TestDatabase> {
  const cluster = inject("cluster");
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  await asOwner(cluster.ownerUrl, `create database ${name} template ${TEMPLATE}`);
  const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return {
    ownerUrl: on(cluster.ownerUrl),
    appUrl: on(cluster.appUrl),
    drop: () => asOwner(cluster.ownerUrl, `drop database ${name} with (force)`),
  };
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
