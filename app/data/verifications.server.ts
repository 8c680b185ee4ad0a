import type { Sql } from "#app/db.server.ts";
import { type ConversationId, CustomerId, type ShopId, type VisitorId } from "#app/domain/ids.ts";
import type { Asked } from "#app/domain/verification/attempts.ts";
import type { AskedCode } from "#app/domain/verification/code.ts";

/** What somebody asked a code for. */
export type NewVerification = {
  readonly id: string;
  readonly conversationId: ConversationId;
  readonly visitorId: VisitorId;
  readonly clientId: string;
  readonly orderKey: string;
  readonly emailIndex: Buffer;
  readonly addressIndex: Buffer;
  readonly language: string;
  readonly askedAt: Date;
};

/** The order that a code is for. */
export type OrderOfCode = {
  readonly orderId: string;
  readonly orderName: string;
  readonly customerId: CustomerId | null;
};

export type VerificationRow = AskedCode & {
  readonly id: string;
  readonly conversationId: ConversationId;
  readonly visitorId: VisitorId;
  readonly orderKey: string;
  readonly emailIndex: Buffer;
  readonly language: string;
  readonly code: Buffer | null;
  readonly order: OrderOfCode | null;
};

type Row = Omit<VerificationRow, "isSent" | "isUsed" | "order"> & {
  readonly orderId: string | null;
  readonly orderName: string | null;
  readonly customerId: string | null;
  readonly usedAt: Date | null;
};

const COLUMNS = `id, conversation_id as "conversationId", visitor_id as "visitorId", order_key as "orderKey",
  email_index as "emailIndex", language, asked_at as "askedAt", wrong_tries as "wrongTries", code,
  order_id as "orderId", order_name as "orderName", customer_id as "customerId", used_at as "usedAt"`;

/** What was asked for and never shown is of no use to anybody after the longest limit. */
const KEPT = "2 days";

/** Until the commit nobody else of this shop asks: the limits hold however many ask at once. */
export async function lockAsking(sql: Sql, shopId: ShopId): Promise<void> {
  await sql.query("select pg_advisory_xact_lock(hashtextextended('verifications/' || $1, 0))", [shopId]);
}

/** The order and e-mail that this request asked for already; null: it is new. */
export async function byClientId(sql: Sql, shopId: ShopId, visitorId: VisitorId, clientId: string) {
  const { rows } = await sql.query<Pick<Row, "id" | "conversationId" | "orderKey" | "emailIndex">>(
    `select id, conversation_id as "conversationId", order_key as "orderKey", email_index as "emailIndex"
     from verifications where shop_id = $1 and visitor_id = $2 and client_id = $3`,
    [shopId, visitorId, clientId],
  );
  return rows[0] ?? null;
}

/** How often a code was asked for before this one. */
export async function countAsked(sql: Sql, shopId: ShopId, it: NewVerification): Promise<Asked> {
  const { rows } = await sql.query<Asked>(
    `select count(*) filter (where visitor_id = $3 and asked_at > $2::timestamptz - interval '1 hour')::int as "byVisitor",
       count(*) filter (where address_index = $4 and asked_at > $2::timestamptz - interval '1 hour')::int as "fromAddress",
       count(*) filter (where order_key = $5)::int as "forOrder",
       count(*) filter (where asked_at > $2::timestamptz - interval '1 hour')::int as "inShop"
     from verifications where shop_id = $1 and asked_at > $2::timestamptz - interval '1 day'`,
    [shopId, it.askedAt, it.visitorId, it.addressIndex, it.orderKey],
  );
  const [counted] = rows;
  if (!counted) throw new Error("A count is one row");
  return counted;
}

export async function insert(sql: Sql, shopId: ShopId, it: NewVerification): Promise<void> {
  await sql.query(
    `delete from verifications
     where shop_id = $1 and asked_at < $2::timestamptz - interval '${KEPT}' and used_at is null`,
    [shopId, it.askedAt],
  );
  await sql.query(
    `insert into verifications (shop_id, id, conversation_id, visitor_id, client_id, order_key, email_index, address_index,
       language, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      shopId,
      it.id,
      it.conversationId,
      it.visitorId,
      it.clientId,
      it.orderKey,
      it.emailIndex,
      it.addressIndex,
      it.language,
      it.askedAt,
    ],
  );
}

/** The newest that was asked for here: with it every code before has ended. Held until the commit. */
export async function lockNewest(
  sql: Sql,
  shopId: ShopId,
  conversationId: ConversationId,
): Promise<VerificationRow | null> {
  const { rows } = await sql.query<Row>(
    `select ${COLUMNS} from verifications where shop_id = $1 and conversation_id = $2
     order by asked_at desc, id desc limit 1 for update`,
    [shopId, conversationId],
  );
  return rows[0] ? fromRow(rows[0]) : null;
}

/** Null: it was erased, or another was asked for since. */
export async function find(sql: Sql, shopId: ShopId, id: string): Promise<VerificationRow | null> {
  const { rows } = await sql.query<Row>(
    `select ${COLUMNS} from verifications v where shop_id = $1 and id = $2 and not exists (
       select from verifications newer where newer.shop_id = $1 and newer.conversation_id = v.conversation_id
         and (newer.asked_at, newer.id) > (v.asked_at, v.id))`,
    [shopId, id],
  );
  return rows[0] ? fromRow(rows[0]) : null;
}

/** What the code has to be from now on, and what it opens. */
export async function setCode(
  sql: Sql,
  shopId: ShopId,
  { id, code, order }: { id: string; code: Buffer; order: OrderOfCode },
): Promise<void> {
  await sql.query(
    `update verifications set code = $3, order_id = $4, order_name = $5, customer_id = $6
     where shop_id = $1 and id = $2 and used_at is null`,
    [shopId, id, code, order.orderId, order.orderName, order.customerId],
  );
}

/** One wrong try more. */
export async function countWrong(sql: Sql, shopId: ShopId, id: string): Promise<void> {
  await sql.query("update verifications set wrong_tries = wrong_tries + 1 where shop_id = $1 and id = $2", [
    shopId,
    id,
  ]);
}

/** A code opens once. False: it has. */
export async function use(
  sql: Sql,
  shopId: ShopId,
  { id, by, at }: { id: string; by: string; at: Date },
): Promise<boolean> {
  const { rowCount } = await sql.query(
    "update verifications set used_at = $4, used_by = $3 where shop_id = $1 and id = $2 and used_at is null",
    [shopId, id, by, at],
  );
  return rowCount === 1;
}

/** The code that this request entered before; null: none. */
export async function usedBy(
  sql: Sql,
  shopId: ShopId,
  conversationId: ConversationId,
  clientId: string,
): Promise<{ readonly id: string; readonly usedAt: Date; readonly code: Buffer } | null> {
  const { rows } = await sql.query<{ id: string; usedAt: Date; code: Buffer }>(
    `select id, used_at as "usedAt", code from verifications
     where shop_id = $1 and conversation_id = $2 and used_by = $3`,
    [shopId, conversationId, clientId],
  );
  return rows[0] ?? null;
}

function fromRow({ orderId, orderName, customerId, usedAt, ...row }: Row): VerificationRow {
  const order =
    orderId === null || orderName === null
      ? null
      : { orderId, orderName, customerId: customerId === null ? null : CustomerId(customerId) };
  return { ...row, isSent: row.code !== null, isUsed: usedAt !== null, order };
}
