import type { Sql } from "#app/db.server.ts";
import type { CustomerId, ShopId, VisitorId } from "#app/domain/ids.ts";

/** A token that is good now, with the visitor it speaks for. */
export type TokenRow = {
  readonly visitorId: VisitorId;
  readonly customerId: CustomerId | null;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly absoluteEnd: Date;
  /** Set: it has been replaced, and ends then. */
  readonly endsAt: Date | null;
};

export type NewToken = {
  readonly hash: Buffer;
  readonly visitorId: VisitorId;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly absoluteEnd: Date;
};

export async function find(sql: Sql, shopId: ShopId, hash: Buffer, now: Date): Promise<TokenRow | null> {
  const { rows } = await sql.query<TokenRow>(
    `select t.visitor_id as "visitorId", v.customer_id as "customerId", t.issued_at as "issuedAt",
       t.expires_at as "expiresAt", t.absolute_end as "absoluteEnd", t.ends_at as "endsAt"
     from visitor_tokens t join visitors v on v.shop_id = t.shop_id and v.id = t.visitor_id
     where t.shop_id = $1 and t.hash = $2 and t.expires_at > $3 and t.absolute_end > $3
       and (t.ends_at is null or t.ends_at > $3)`,
    [shopId, hash, now],
  );
  return rows[0] ?? null;
}

export async function insert(sql: Sql, shopId: ShopId, token: NewToken): Promise<void> {
  const { hash, visitorId, issuedAt, expiresAt, absoluteEnd } = token;
  await sql.query(
    `insert into visitor_tokens (shop_id, hash, visitor_id, issued_at, expires_at, absolute_end)
     values ($1, $2, $3, $4, $5, $6)`,
    [shopId, hash, visitorId, issuedAt, expiresAt, absoluteEnd],
  );
}

/** Never later than it ends already. */
export async function endAt(sql: Sql, shopId: ShopId, hash: Buffer, at: Date): Promise<void> {
  await sql.query(
    "update visitor_tokens set ends_at = least(coalesce(ends_at, $3), $3) where shop_id = $1 and hash = $2",
    [shopId, hash, at],
  );
}

export async function slide(sql: Sql, shopId: ShopId, hash: Buffer, expiresAt: Date): Promise<void> {
  await sql.query(
    "update visitor_tokens set expires_at = greatest(expires_at, $3) where shop_id = $1 and hash = $2",
    [shopId, hash, expiresAt],
  );
}

/** Every token of a visitor, or of the whole shop; what is gone cannot be used. */
export async function removeOf(sql: Sql, shopId: ShopId, visitorId: VisitorId): Promise<void> {
  await sql.query("delete from visitor_tokens where shop_id = $1 and visitor_id = $2", [shopId, visitorId]);
}

export async function removeAll(sql: Sql, shopId: ShopId): Promise<void> {
  await sql.query("delete from visitor_tokens where shop_id = $1", [shopId]);
}

export async function insertVisitor(
  sql: Sql,
  shopId: ShopId,
  visitor: { id: VisitorId; customerId: CustomerId | null; createdAt: Date },
): Promise<void> {
  await sql.query("insert into visitors (shop_id, id, customer_id, created_at) values ($1, $2, $3, $4)", [
    shopId,
    visitor.id,
    visitor.customerId,
    visitor.createdAt,
  ]);
}

/** An anonymous visitor signed in: what they wrote so far is the customer's. False: they were somebody already. */
export async function becomeCustomer(
  sql: Sql,
  shopId: ShopId,
  visitorId: VisitorId,
  customerId: CustomerId,
): Promise<boolean> {
  const { rowCount } = await sql.query(
    "update visitors set customer_id = $3 where shop_id = $1 and id = $2 and customer_id is null",
    [shopId, visitorId, customerId],
  );
  if (rowCount === 0) return false;
  await sql.query(
    "update conversations set customer_id = $3 where shop_id = $1 and visitor_id = $2 and customer_id is null",
    [shopId, visitorId, customerId],
  );
  return true;
}
