import type { Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { Texts } from "#app/domain/shop.ts";

/** The shop's own words in one language; what is missing falls back to the locale file. */
export async function forLocaleIn(sql: Sql, shopId: ShopId, locale: string): Promise<Texts> {
  const { rows } = await sql.query<{ key: string; body: string }>(
    "select key, body from texts where shop_id = $1 and locale = $2 order by key",
    [shopId, locale],
  );
  return Object.fromEntries(rows.map(({ key, body }) => [key, body]));
}

export async function replaceAll(sql: Sql, shopId: ShopId, locale: string, texts: Texts): Promise<void> {
  await sql.query("delete from texts where shop_id = $1 and locale = $2", [shopId, locale]);
  await sql.query(
    `insert into texts (shop_id, locale, key, body)
     select $1, $2, t.key, t.value from jsonb_each_text($3::jsonb) t`,
    [shopId, locale, JSON.stringify(texts)],
  );
}
