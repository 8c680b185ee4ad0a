import { inShopPrisma, type Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { Article } from "#app/domain/shop.ts";

type Row = { id: string; kind: string; title: string; url: string; body: string; changedAt: Date };

/** Everything the bot may answer from, in a fixed order. */
export async function list(shopId: ShopId): Promise<Article[]> {
  const rows = await inShopPrisma(shopId, (prisma) =>
    prisma.knowledge.findMany({ where: { shopId }, orderBy: [{ kind: "asc" }, { id: "asc" }] }),
  );
  return rows.map(fromRow);
}

export function count(shopId: ShopId): Promise<number> {
  return inShopPrisma(shopId, (prisma) => prisma.knowledge.count({ where: { shopId } }));
}

/** Writes exactly these articles of one kind. True when anything is different now. */
export async function replaceKind(
  sql: Sql,
  shopId: ShopId,
  kind: Article["kind"],
  { articles, syncedAt }: { articles: readonly Article[]; syncedAt: Date },
): Promise<boolean> {
  const gone = await sql.query(
    "delete from knowledge where shop_id = $1 and kind = $2 and not (id = any($3))",
    [shopId, kind, articles.map(({ id }) => id)],
  );
  const changed = await sql.query(
    `insert into knowledge (shop_id, id, kind, title, url, body, changed_at, synced_at)
     select $1, a.id, $2, a.title, a.url, a.body, a."updatedAt", $4
     from jsonb_to_recordset($3::jsonb) as a(id text, title text, url text, body text, "updatedAt" timestamptz)
     on conflict (shop_id, id) do update set title = excluded.title, url = excluded.url, body = excluded.body,
       changed_at = excluded.changed_at, synced_at = excluded.synced_at
     where (knowledge.title, knowledge.url, knowledge.body) is distinct from (excluded.title, excluded.url, excluded.body)`,
    [shopId, kind, JSON.stringify(articles), syncedAt],
  );
  return (gone.rowCount ?? 0) + (changed.rowCount ?? 0) > 0;
}

function fromRow({ id, kind, title, url, body, changedAt }: Row): Article {
  if (kind !== "policy" && kind !== "page") throw new Error(`The article ${id} is a "${kind}"`);
  return { id, kind, title, url, body, updatedAt: changedAt };
}
