import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { AskedLine } from "#app/domain/questions/asked-in.ts";

type Row = {
  conversation: string;
  at: Date;
  type: string;
  author: string;
  text: string | null;
  says: string | null;
};

/** Conversations a query: enough to be quick, little enough to be handled in between. */
const AT_ONCE = 500;
/** What was asked of the assistant stands at the beginning. */
const LAST_SEQ = 40;
const LETTERS = 1_000;

/**
 * What shoppers asked the assistant in the conversations with the newest activity, one list a conversation, a page of
 * conversations at a time.
 */
export async function* newest(
  shopId: ShopId,
  { since, most }: { since: Date; most: number },
): AsyncGenerator<AskedLine[][]> {
  let before: { at: Date; id: string } | null = null;
  for (let read = 0; read < most; read += AT_ONCE) {
    const rows: Row[] = await page(shopId, { since, before, limit: Math.min(AT_ONCE, most - read) });
    const last = rows.at(-1);
    if (!last) return;
    before = { at: last.at, id: last.conversation };
    yield byConversation(rows);
  }
}

type Page = { since: Date; before: { at: Date; id: string } | null; limit: number };

function page(shopId: ShopId, { since, before, limit }: Page): Promise<Row[]> {
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<Row>(
      `with recent as (
         select id, last_at from conversations
         where shop_id = $1 and last_at >= $2 and ($3::timestamptz is null or (last_at, id) < ($3, $4::uuid))
         order by last_at desc, id desc limit $5)
       select r.id as conversation, r.last_at as at, e.type, e.author, left(e.text, ${LETTERS}) as text,
         e.details #>> '{bot,kind}' as says
       from recent r join events e on e.shop_id = $1 and e.conversation_id = r.id and e.seq <= ${LAST_SEQ}
       where e.type in ('message.posted', 'person.offered', 'handoff.requested')
       order by r.last_at desc, r.id desc, e.seq`,
      [shopId, since, before?.at ?? null, before?.id ?? null, limit],
    );
    return rows;
  });
}

function byConversation(rows: readonly Row[]): AskedLine[][] {
  const conversations = new Map<string, AskedLine[]>();
  for (const row of rows) {
    const lines = conversations.get(row.conversation) ?? [];
    conversations.set(row.conversation, lines);
    const line = lineOf(row);
    if (line) lines.push(line);
  }
  return [...conversations.values()];
}

function lineOf({ type, author, text, says }: Row): AskedLine | null {
  if (type === "handoff.requested" || author === "agent") return { kind: "handoff" };
  if (type === "person.offered") return { kind: "bot", says: "not-known" };
  if (author === "shopper") return { kind: "customer", text: text ?? "" };
  return { kind: "bot", says: says === "answer" || says === "not-known" ? says : "other" };
}
