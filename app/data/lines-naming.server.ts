import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

/** What is looked for in lines: e-mails in lower case, ends of phone numbers, digits of order numbers. */
export type LookedFor = {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly numbers: readonly string[];
};

/** A line that may name it. `byGuest`: a shopper wrote it who was not signed in. */
export type NamingLine = {
  readonly conversationId: string;
  readonly text: string;
  readonly byGuest: boolean;
};

/** Chats a query: a shop of a million lines is read without one statement that takes long. */
const AT_ONCE = 500;
/** What stands between the digits of a phone number. */
const BETWEEN = " ()./-";

/** Every line of the shop that may name what is looked for, in its words or in what was noted with it. */
export async function linesNaming(shopId: ShopId, wanted: LookedFor): Promise<NamingLine[]> {
  const { emails, phones, numbers } = wanted;
  const values = [...emails, ...phones, ...numbers];
  if (values.length === 0) return [];
  const where = [
    ...emails.map(() => "lower(w.words)"),
    ...phones.map(() => `translate(w.words, '${BETWEEN}', '')`),
    ...numbers.map(() => "w.words"),
  ].map((within, index) => `strpos(${within}, $${index + 3}) > 0`);
  const found: NamingLine[] = [];
  for await (const ids of chats(shopId)) {
    const { rows } = await inShop(shopId, (sql) =>
      sql.query<NamingLine>(
        `select c.id as "conversationId", coalesce(e.text, '') as text,
           e.author = 'shopper' and c.customer_id is null as "byGuest"
         from conversations c join events e on e.shop_id = $1 and e.conversation_id = c.id
         cross join lateral (select concat_ws(' ', e.text, e.details::text) as words) w
         where c.shop_id = $1 and c.id = any($2::uuid[]) and (${where.join(" or ")})`,
        [shopId, ids, ...values],
      ),
    );
    found.push(...rows);
  }
  return found;
}

async function* chats(shopId: ShopId): AsyncGenerator<string[]> {
  let last = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await inShop(shopId, (sql) =>
      sql.query<{ id: string }>(
        "select id from conversations where shop_id = $1 and id > $2 order by id limit $3",
        [shopId, last, AT_ONCE],
      ),
    );
    const next = rows.at(-1);
    if (!next) return;
    last = next.id;
    yield rows.map(({ id }) => id);
  }
}
