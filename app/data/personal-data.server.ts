import type { Vault } from "#app/adapters/vault.server.ts";
import type { Sql } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";
import { CUSTOMER_COLUMNS, customerFromRow, type CustomerRow } from "./customer-row.ts";
import { emailFromRow } from "./order-row.ts";

const OPENED_AT_ONCE = 500;

/** An order as far as it tells whose it is. */
export type OrderOfPerson = {
  readonly id: string;
  readonly name: string;
  readonly customerId: string | null;
  readonly email: string | null;
};

/** By id, by whose they are, and a guest's (`guestIds`, as long as they are no other customer's). */
export async function ordersOf(
  sql: Sql,
  shopId: ShopId,
  {
    ids,
    customerIds,
    guestIds,
    vault,
  }: {
    ids: readonly string[];
    customerIds: readonly CustomerId[];
    guestIds: readonly string[];
    vault: Vault;
  },
): Promise<OrderOfPerson[]> {
  const { rows } = await sql.query<Omit<OrderOfPerson, "email"> & { sealed: Buffer | null }>(
    `select id, name, customer_id as "customerId", sealed from orders
     where shop_id = $1 and (id = any($2) or customer_id = any($3) or (id = any($4) and customer_id is null))`,
    [shopId, ids, customerIds, guestIds],
  );
  return rows.map(({ sealed, ...order }) => ({
    ...order,
    email: emailFromRow(vault, { id: order.id, sealed }),
  }));
}

/** Whose number in the record ends like this. Every record is opened for it. */
export async function withPhoneEnd(
  sql: Sql,
  shopId: ShopId,
  { end, vault }: { end: string; vault: Vault },
): Promise<CustomerId[]> {
  const found: CustomerId[] = [];
  for (let last = ""; ;) {
    const { rows } = await sql.query<CustomerRow>(
      `select ${CUSTOMER_COLUMNS} from customers
       where shop_id = $1 and id > $2 and phone_index is not null order by id limit ${OPENED_AT_ONCE}`,
      [shopId, last],
    );
    for (const row of rows) {
      const digits = customerFromRow(vault, row).phone?.replaceAll(/\D/g, "") ?? "";
      if (digits.endsWith(end)) found.push(CustomerId(row.id));
      last = row.id;
    }
    if (rows.length < OPENED_AT_ONCE) return found;
  }
}

/** Chats that are known to be theirs: signed in, or proved by a code to be somebody to whom one of the orders belongs. */
export async function conversationsOf(
  sql: Sql,
  shopId: ShopId,
  { customerIds, orderIds }: { customerIds: readonly CustomerId[]; orderIds: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `select id from conversations where shop_id = $1 and customer_id = any($2)
     union
     select c.id from conversations c join visitors v on v.shop_id = $1 and v.id = c.visitor_id
     where c.shop_id = $1 and v.customer_id = any($2)
     union
     select conversation_id from verifications
     where shop_id = $1 and used_at is not null and (order_id = any($3) or customer_id = any($2))`,
    [shopId, customerIds, orderIds],
  );
  return rows.map(({ id }) => id);
}

/** By what codes were asked for. */
export type CodesOf = {
  readonly customerIds: readonly CustomerId[];
  readonly orderIds: readonly string[];
  readonly emailIndexes: readonly Buffer[];
};

const CODES = "(order_id = any($2) or customer_id = any($3) or email_index = any($4::bytea[]))";

/** Chats of guests in which a code was asked for, to this e-mail or for one of these orders, entered or not. */
export async function guestsAskingCode(sql: Sql, shopId: ShopId, it: CodesOf): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `select id from conversations where shop_id = $1 and customer_id is null and id in (
       select conversation_id from verifications where shop_id = $1 and ${CODES})`,
    [shopId, it.orderIds, it.customerIds, it.emailIndexes],
  );
  return rows.map(({ id }) => id);
}

/** Codes for them that were asked for in chats of others. */
export async function removeCodes(sql: Sql, shopId: ShopId, it: CodesOf): Promise<void> {
  await sql.query(`delete from verifications where shop_id = $1 and ${CODES}`, [
    shopId,
    it.orderIds,
    it.customerIds,
    it.emailIndexes,
  ]);
}

/** These chats of browsers in which nobody was signed in, and the others of the same browsers. */
export async function guestSiblings(sql: Sql, shopId: ShopId, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `select id from conversations where shop_id = $1 and customer_id is null and visitor_id in (
       select visitor_id from conversations where shop_id = $1 and id = any($2::uuid[]))`,
    [shopId, ids],
  );
  return rows.map(({ id }) => id);
}

/** Their chats with all that hangs on these, and their browsers with the tokens. */
export async function removeChats(
  sql: Sql,
  shopId: ShopId,
  {
    customerIds,
    conversationIds,
  }: { customerIds: readonly CustomerId[]; conversationIds: readonly string[] },
): Promise<{ conversations: number; visitors: number }> {
  const { rows } = await sql.query<{ visitorId: string }>(
    'delete from conversations where shop_id = $1 and id = any($2::uuid[]) returning visitor_id as "visitorId"',
    [shopId, conversationIds],
  );
  // A browser in which nobody was signed in, and which has other chats, may be somebody else's now.
  const whose = `select v.id from visitors v where v.shop_id = $1 and (v.customer_id = any($2) or (v.id = any($3::uuid[])
    and not exists (select from conversations c where c.shop_id = $1 and c.visitor_id = v.id)))`;
  const theirs = [shopId, customerIds, rows.map(({ visitorId }) => visitorId)];
  const late = await sql.query(
    `delete from conversations where shop_id = $1 and visitor_id in (${whose})`,
    theirs,
  );
  await sql.query(`delete from visitor_tokens where shop_id = $1 and visitor_id in (${whose})`, theirs);
  const gone = await sql.query(`delete from visitors where shop_id = $1 and id in (${whose})`, theirs);
  return { conversations: rows.length + (late.rowCount ?? 0), visitors: gone.rowCount ?? 0 };
}

/** Bodies of Shopify's deliveries that still lie here, sealed; those that ask for erasure apart. */
export async function keptDeliveries(
  sql: Sql,
  shopId: ShopId,
): Promise<{ webhookId: string; sealed: Buffer }[]> {
  const { rows } = await sql.query<{ webhookId: string; sealed: Buffer }>(
    `select webhook_id as "webhookId", sealed from webhook_deliveries
     where shop_id = $1 and sealed is not null and topic not in ('customers/redact', 'shop/redact')`,
    [shopId],
  );
  return rows;
}

/** They have no effect any more; that they came is still known. */
export async function emptyDeliveries(
  sql: Sql,
  shopId: ShopId,
  { webhookIds, at }: { webhookIds: readonly string[]; at: Date },
): Promise<void> {
  await sql.query(
    `update webhook_deliveries set sealed = null, done_at = $3, dead_at = null, error = 'erased'
     where shop_id = $1 and webhook_id = any($2)`,
    [shopId, webhookIds, at],
  );
}
