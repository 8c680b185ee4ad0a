import type { Sql } from "#app/db.server.ts";
import type { ConversationId, ShopId } from "#app/domain/ids.ts";

/** The line of an agent that a mail carries. */
export type MailedLine = { readonly conversationId: ConversationId; readonly seq: number };

/** A mail that was given up, for whoever looks after it. */
type FailedMail = MailedLine & { readonly queuedAt: Date; readonly error: string | null };

/** Where the mails of a shop stand that did not go out. */
type UnsentMails = {
  readonly queued: number;
  /** Of the queued: the shopper has given no address yet. */
  readonly withoutAddress: number;
  readonly failed: number;
  /** The newest of each conversation, the newest conversations first. */
  readonly newestFailed: readonly FailedMail[];
};

/** What is said of a mail that nobody has given an address for. */
export const NO_ADDRESS = "no-address";

const MOST_LISTED = 5;

/** One mail a line: a second one is not written. */
export async function queue(sql: Sql, shopId: ShopId, line: MailedLine, at: Date): Promise<void> {
  await sql.query(
    `insert into mails (shop_id, conversation_id, seq, queued_at) values ($1, $2, $3, $4) on conflict do nothing`,
    [shopId, line.conversationId, line.seq, at],
  );
}

/** Counts the try. Null: it was sent, given up, or erased. */
export async function take(sql: Sql, shopId: ShopId, { conversationId, seq }: MailedLine) {
  const { rows } = await sql.query<{ tries: number }>(
    `update mails set attempts = attempts + 1
     where shop_id = $1 and conversation_id = $2 and seq = $3 and state = 'queued' returning attempts as tries`,
    [shopId, conversationId, seq],
  );
  return rows[0] ?? null;
}

/** The lines of the conversation that went out by e-mail before this one, oldest first. */
export async function before(sql: Sql, shopId: ShopId, { conversationId, seq }: MailedLine) {
  const { rows } = await sql.query<{ seq: number }>(
    "select seq from mails where shop_id = $1 and conversation_id = $2 and seq < $3 order by seq",
    [shopId, conversationId, seq],
  );
  return rows.map((row) => row.seq);
}

/** How a try ended. Nothing is changed of a mail that was sent. */
export async function note(
  sql: Sql,
  shopId: ShopId,
  {
    conversationId,
    seq,
    ...outcome
  }: MailedLine & {
    readonly state: "queued" | "sent" | "failed";
    readonly error: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await sql.query(
    `update mails set state = $4, error = $5, sent_at = case when $4 = 'sent' then $6::timestamptz end
     where shop_id = $1 and conversation_id = $2 and seq = $3 and state <> 'sent'`,
    [shopId, conversationId, seq, outcome.state, outcome.error, outcome.at],
  );
}

/** What did not go out of the mails since then. */
export async function unsent(sql: Sql, shopId: ShopId, since: Date): Promise<UnsentMails> {
  const counted = await sql.query<Omit<UnsentMails, "newestFailed">>(
    `select count(*) filter (where state = 'queued')::int as queued,
       count(*) filter (where state = 'queued' and error = $3)::int as "withoutAddress",
       count(*) filter (where state = 'failed')::int as failed
     from mails where shop_id = $1 and state <> 'sent' and queued_at >= $2`,
    [shopId, since, NO_ADDRESS],
  );
  const { rows } = await sql.query<FailedMail>(
    `select * from (
       select distinct on (conversation_id) conversation_id as "conversationId", seq, queued_at as "queuedAt", error
       from mails where shop_id = $1 and state = 'failed' and queued_at >= $2
       order by conversation_id, queued_at desc, seq desc
     ) newest order by "queuedAt" desc limit ${MOST_LISTED}`,
    [shopId, since],
  );
  const [counts] = counted.rows;
  return { queued: 0, withoutAddress: 0, failed: 0, ...counts, newestFailed: rows };
}
