import { createHash, randomBytes, randomUUID } from "node:crypto";
import { clock } from "#app/clock.ts";
import * as shops from "#app/data/shops.server.ts";
import * as tokens from "#app/data/visitor-tokens.server.ts";
import { inShop, type Sql } from "#app/db.server.ts";
import { VisitorId, type CustomerId, type ShopId } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import { singleton } from "#app/singleton.ts";

const SLIDING_MS = 30 * 86_400_000;
const ABSOLUTE_MS = 180 * 86_400_000;
const ROTATE_AFTER_MS = 86_400_000;
/** What was sent with the old token meanwhile still arrives. */
const OVERLAP_MS = 60_000;
const CACHE_MS = 3_000;
const MOST_CACHED = 20_000;
const TOKEN = /^vt_([0-9a-f]{18})_[A-Za-z0-9_-]{43}$/;

/** Who a token speaks for. */
export type FoundVisitor = {
  readonly shop: Shop;
  readonly visitorId: VisitorId;
  readonly customerId: CustomerId | null;
  readonly tokenAgeMs: number;
};

export type IssuedToken = { readonly token: string; readonly visitorId: VisitorId; readonly expiresAt: Date };

type Cached = {
  readonly found: Omit<FoundVisitor, "tokenAgeMs"> & { issuedAt: Date };
  readonly until: number;
};

const cache = singleton("visitor-tokens", () => new Map<string, Cached>());

/** Null for whatever is wrong with a token: forged, foreign, over, revoked. From memory for up to 3 s. */
export async function findVisitor(token: string): Promise<FoundVisitor | null> {
  const now = clock();
  const hash = hashOf(token);
  const key = hash.toString("base64");
  const known = cache.get(key);
  if (known && performance.now() < known.until) return aged(known.found, now);
  cache.delete(key);
  const shop = await shopOfToken(token);
  if (!shop) return null;
  const row = await inShop(shop.id, (sql) => useToken(sql, shop.id, hash, now));
  if (!row) return null;
  const { visitorId, customerId, issuedAt } = row;
  const found = { shop, visitorId, customerId, issuedAt };
  dropOutdated();
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(key, { found, until: performance.now() + CACHE_MS });
  return aged(found, now);
}

/**
 * A token for whoever stands at the storefront now. The old one keeps its visitor while the identity is the same, and hands
 * it on to a customer who signs in; for another customer, and after signing out, a new visitor begins.
 */
export async function issueToken(
  shop: Shop,
  { customerId, oldToken }: { customerId: CustomerId | null; oldToken: string | null },
): Promise<IssuedToken> {
  const now = clock();
  const ref = await shops.refOf(shop.id);
  const issued = await inShop(shop.id, async (sql) => {
    const oldHash = oldToken === null ? null : hashOf(oldToken);
    const old = oldHash && (await tokens.find(sql, shop.id, oldHash, now));
    if (!old || !oldHash || oldToken === null) return newVisitor(sql, shop.id, { ref, customerId, now });
    if (old.customerId === customerId) {
      const isFresh = old.endsAt === null && now.getTime() - old.issuedAt.getTime() < ROTATE_AFTER_MS;
      if (isFresh) return { token: oldToken, visitorId: old.visitorId, expiresAt: old.expiresAt };
      return replace(sql, shop.id, { ref, oldHash, old, now, oldEndsAt: later(now, OVERLAP_MS) });
    }
    // Whoever held the old token (it may have been planted) does not come along into the customer's account.
    await tokens.endAt(sql, shop.id, oldHash, now);
    const isSame =
      old.customerId === null &&
      customerId !== null &&
      (await tokens.becomeCustomer(sql, shop.id, old.visitorId, customerId));
    if (!isSame) return newVisitor(sql, shop.id, { ref, customerId, now });
    await tokens.removeOf(sql, shop.id, old.visitorId);
    return replace(sql, shop.id, { ref, oldHash, old, now, oldEndsAt: now });
  });
  if (oldToken !== null && issued.token !== oldToken) cache.delete(hashOf(oldToken).toString("base64"));
  return issued;
}

/** A new token where the old one is older than a day; the old one stays good for a minute more. Null: keep it. */
export async function rotateWhenOld(token: string): Promise<string | null> {
  const now = clock();
  const shop = await shopOfToken(token);
  if (!shop) return null;
  const ref = await shops.refOf(shop.id);
  const hash = hashOf(token);
  return inShop(shop.id, async (sql) => {
    const old = await tokens.find(sql, shop.id, hash, now);
    if (!old || now.getTime() - old.issuedAt.getTime() < ROTATE_AFTER_MS) return null;
    const oldEndsAt = later(now, OVERLAP_MS);
    return (await replace(sql, shop.id, { ref, oldHash: hash, old, now, oldEndsAt })).token;
  });
}

/** Nothing of this shop from memory any more. */
export function forgetShop(shopId: ShopId): void {
  for (const [key, { found }] of cache) if (found.shop.id === shopId) cache.delete(key);
}

/** Each is kept equally long, so the outdated ones stand in front: thousands of idle shoppers cost nothing here. */
function dropOutdated(): void {
  const now = performance.now();
  for (const [key, { until }] of cache) {
    if (now < until) return;
    cache.delete(key);
  }
}

async function useToken(sql: Sql, shopId: ShopId, hash: Buffer, now: Date) {
  const row = await tokens.find(sql, shopId, hash, now);
  // Thirty days from the last use, written about once a day.
  if (row && row.expiresAt.getTime() - now.getTime() < SLIDING_MS - ROTATE_AFTER_MS)
    await tokens.slide(sql, shopId, hash, earlier(later(now, SLIDING_MS), row.absoluteEnd));
  return row;
}

type Fresh = { ref: string; customerId: CustomerId | null; now: Date };

async function newVisitor(sql: Sql, shopId: ShopId, { ref, customerId, now }: Fresh): Promise<IssuedToken> {
  const visitorId = VisitorId(randomUUID());
  await tokens.insertVisitor(sql, shopId, { id: visitorId, customerId, createdAt: now });
  return write(sql, shopId, { ref, visitorId, now, absoluteEnd: later(now, ABSOLUTE_MS) });
}

type Replacing = { ref: string; oldHash: Buffer; old: tokens.TokenRow; now: Date; oldEndsAt: Date };

async function replace(sql: Sql, shopId: ShopId, { ref, oldHash, old, now, oldEndsAt }: Replacing) {
  await tokens.endAt(sql, shopId, oldHash, oldEndsAt);
  return write(sql, shopId, { ref, visitorId: old.visitorId, now, absoluteEnd: old.absoluteEnd });
}

type Writing = { ref: string; visitorId: VisitorId; now: Date; absoluteEnd: Date };

async function write(
  sql: Sql,
  shopId: ShopId,
  { ref, visitorId, now, absoluteEnd }: Writing,
): Promise<IssuedToken> {
  const token = `vt_${ref}_${randomBytes(32).toString("base64url")}`;
  const expiresAt = earlier(later(now, SLIDING_MS), absoluteEnd);
  await tokens.insert(sql, shopId, { hash: hashOf(token), visitorId, issuedAt: now, expiresAt, absoluteEnd });
  return { token, visitorId, expiresAt };
}

async function shopOfToken(token: string): Promise<Shop | null> {
  const ref = TOKEN.exec(token)?.[1];
  return ref === undefined ? null : shops.findByRef(ref);
}

function aged({ issuedAt, ...found }: Cached["found"], now: Date): FoundVisitor {
  return { ...found, tokenAgeMs: now.getTime() - issuedAt.getTime() };
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

function later(than: Date, ms: number): Date {
  return new Date(than.getTime() + ms);
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
