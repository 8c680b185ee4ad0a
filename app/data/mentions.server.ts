import type { Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { LookedFor } from "./lines-naming.server.ts";

const IN_ITS_PLACE = "[removed]";

/** Where words of people are kept, beside their own chats: columns of text and of JSON, and what names the chat. */
const KEPT_IN = [
  { table: "events", columns: ["text", "details"], chat: "conversation_id" },
  { table: "conversations", columns: ["last_text", "issue"], chat: "id" },
  { table: "handoffs", columns: ["evidence"], chat: "conversation_id" },
  { table: "question_verdicts", columns: ["question"], chat: null },
  { table: "topics", columns: ["phrases"], chat: null },
  { table: "transcripts", columns: ["turns"], chat: null },
] as const;
const JSON_COLUMNS: ReadonlySet<string> = new Set(["details", "evidence", "question", "phrases", "turns"]);

/**
 * Takes an e-mail and a phone number out of what others wrote in these chats, and out of what the team keeps; the rest of it
 * stays. Blocks that were stored when somebody named one of the orders are emptied: what is shown is made from the log.
 */
export async function remove(
  sql: Sql,
  shopId: ShopId,
  { wanted, conversationIds }: { wanted: LookedFor; conversationIds: readonly string[] },
): Promise<void> {
  await sql.query(
    "update handoffs set context = null where shop_id = $1 and conversation_id = any($2::uuid[])",
    [shopId, conversationIds],
  );
  for (const pattern of [...wanted.emails.map(emailPattern), ...wanted.phones.map(phonePattern)])
    for (const place of KEPT_IN) {
      const values = [shopId, pattern, IN_ITS_PLACE];
      await sql.query(statement(place), place.chat === null ? values : [...values, conversationIds]);
    }
}

function statement({ table, columns, chat }: (typeof KEPT_IN)[number]): string {
  const set = columns.map((column) => {
    const cleaned = `regexp_replace(${column}::text, $2, $3, 'gi')`;
    return `${column} = ${JSON_COLUMNS.has(column) ? `${cleaned}::jsonb` : cleaned}`;
  });
  const found = columns.map((column) => `${column}::text ~* $2`);
  const among = chat === null ? "" : `and ${chat} = any($4::uuid[])`;
  return `update ${table} set ${set.join(", ")} where shop_id = $1 ${among} and (${found.join(" or ")})`;
}

function emailPattern(email: string): string {
  return `(?<![[:alnum:]._%+-])${email.replaceAll(/[^\p{L}\p{N}@]/gu, "\\$&")}(?![[:alnum:]@]|[.-][[:alnum:]])`;
}

/** However it is grouped, with and without the country. */
function phonePattern(digits: string): string {
  const between = "[ ()./-]*";
  return `(?:\\+?[0-9]{1,4}${between}){0,2}${[...digits].join(between)}(?![0-9])`;
}
