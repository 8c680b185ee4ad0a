import type { Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { Texts } from "#app/domain/shop.ts";

/** The shop's own words by language; what is missing falls back to the locale files. */
export async function byLanguageIn(sql: Sql, shopId: ShopId): Promise<Record<string, Texts>> {
  const { rows } = await sql.query<{ locale: string; texts: Texts }>(
    "select locale, jsonb_object_agg(key, body order by key) as texts from texts where shop_id = $1 group by locale order by locale",
    [shopId],
  );
  return Object.fromEntries(rows.map(({ locale, texts }) => [locale, texts]));
}

export async function replaceAll(sql: Sql, shopId: ShopId, locale: string, texts: Texts): Promise<void> {
  await sql.query("delete from texts where shop_id = $1 and locale = $2", [shopId, locale]);
  await sql.query(
    `insert into texts (shop_id, locale, key, body)
     select $1, $2, t.key, t.value from jsonb_each_text($3::jsonb) t`,
    [shopId, locale, JSON.stringify(texts)],
  );
}
