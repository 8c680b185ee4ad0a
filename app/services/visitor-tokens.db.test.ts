import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import * as shops from "#app/data/shops.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { CustomerId, ShopDomain } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import { findVisitor, forgetShop, issueToken, rotateWhenOld } from "./visitor-tokens.server.ts";

const START = new Date("2026-03-03T12:00:00Z");
const DAY = 86_400_000;
const anonymous = { customerId: null, oldToken: null };
const ada = CustomerId("7");

let shop: Shop;
let other: Shop;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: START });
  shop = await shops.ensure(ShopDomain("one.myshopify.com"), START);
  other = await shops.ensure(ShopDomain("two.myshopify.com"), START);
});

beforeEach(() => {
  vi.setSystemTime(START);
});

afterAll(async () => {
  vi.useRealTimers();
  await pool.end();
});

/** As another process sees it, or this one three seconds later. */
function uncached(token: string) {
  forgetShop(shop.id);
  return findVisitor(token);
}

function after(ms: number) {
  vi.setSystemTime(new Date(START.getTime() + ms));
}

test("a token names its visitor, carries 256 bits and is stored only as a hash", async () => {
  const { token, visitorId } = await issueToken(shop, anonymous);
  expect(token).toMatch(/^vt_[0-9a-f]{18}_[\w-]{43}$/);
  expect(await findVisitor(token)).toMatchObject({
    visitorId,
    customerId: null,
    tokenAgeMs: 0,
    shop: { id: shop.id },
  });

  const { rows } = await inShop(shop.id, (sql) =>
    sql.query<{ row: string; hash: Buffer }>("select t::text as row, hash from visitor_tokens t"),
  );
  expect(rows.some(({ row }) => row.includes(token.slice(22)))).toBe(false);
  expect(rows.map(({ hash }) => hash)).toContainEqual(createHash("sha256").update(token).digest());
});

test.for<[string, (token: string, refOfOther: string) => string]>([
  ["cut short", (token) => token.slice(0, -1)],
  ["longer", (token) => `${token}A`],
  ["changed in one character", (token) => token.replace(/.$/, (last) => (last === "A" ? "B" : "A"))],
  ["of another shop", (token, ref) => token.replace(/^vt_[0-9a-f]+/, `vt_${ref}`)],
  ["of a shop that is not there", (token) => token.replace(/^vt_[0-9a-f]+/, `vt_${"0".repeat(18)}`)],
  ["empty", () => ""],
  ["very long", () => `vt_${"a".repeat(100_000)}`],
])("a token that is %s is nobody's", async ([, change]) => {
  const { token } = await issueToken(shop, anonymous);
  expect(await findVisitor(change(token, await shops.refOf(other.id)))).toBeNull();
});

test("the same visitor comes back with the same token while it is fresh", async () => {
  const first = await issueToken(shop, anonymous);
  expect(await issueToken(shop, { customerId: null, oldToken: first.token })).toEqual(first);
});

test("after a day the token is replaced, and the old one stays good for a minute", async () => {
  const first = await issueToken(shop, anonymous);
  after(DAY);
  const second = await issueToken(shop, { customerId: null, oldToken: first.token });
  expect(second.visitorId).toBe(first.visitorId);
  expect(second.token).not.toBe(first.token);
  after(DAY + 59_000);
  expect(await uncached(first.token)).toMatchObject({ visitorId: first.visitorId });
  after(DAY + 60_000);
  expect(await uncached(first.token)).toBeNull();
  expect(await uncached(second.token)).toMatchObject({ visitorId: first.visitorId });
});

test("parallel rotations log nobody out, and a lost answer can be asked for again", async () => {
  const { token, visitorId } = await issueToken(shop, anonymous);
  expect(await rotateWhenOld(token)).toBeNull();
  after(DAY + 1);
  const rotated = await Promise.all([rotateWhenOld(token), rotateWhenOld(token), rotateWhenOld(token)]);
  for (const next of [...rotated, await rotateWhenOld(token)])
    expect(await uncached(next ?? "")).toMatchObject({ visitorId });
});

test("a visitor who signs in keeps the conversation; the old token dies at once", async () => {
  const before = await issueToken(shop, anonymous);
  const signedIn = await issueToken(shop, { customerId: ada, oldToken: before.token });
  expect(signedIn.visitorId).toBe(before.visitorId);
  expect(await findVisitor(signedIn.token)).toMatchObject({ customerId: ada });
  expect(await findVisitor(before.token)).toBeNull();
});

test.for<[string, CustomerId | null]>([
  ["another customer", CustomerId("8")],
  ["nobody, having signed out,", null],
])("%s is a new visitor, and the customer's token dies", async ([, customerId]) => {
  const adas = await issueToken(shop, { customerId: ada, oldToken: null });
  const next = await issueToken(shop, { customerId, oldToken: adas.token });
  expect(next.visitorId).not.toBe(adas.visitorId);
  expect(await findVisitor(next.token)).toMatchObject({ customerId });
  expect(await findVisitor(adas.token)).toBeNull();
});

test("another shop's token brings no visitor along", async () => {
  const there = await issueToken(other, anonymous);
  const here = await issueToken(shop, { customerId: null, oldToken: there.token });
  expect(here.visitorId).not.toBe(there.visitorId);
  expect(await findVisitor(there.token)).toMatchObject({ shop: { id: other.id } });
});

test("thirty days without use end a token; use keeps it alive for 180 days and no longer", async () => {
  const { token } = await issueToken(shop, anonymous);
  const { token: idle } = await issueToken(shop, anonymous);
  for (let day = 20; day < 180; day += 20) {
    after(day * DAY);
    expect(await uncached(token), `day ${day}`).not.toBeNull();
  }
  expect(await uncached(idle)).toBeNull();
  after(179 * DAY);
  expect(await uncached(token)).not.toBeNull();
  after(180 * DAY);
  expect(await uncached(token)).toBeNull();
});

test("the visitors of a shop that left are out at once", async () => {
  const theirs = await issueToken(other, anonymous);
  await inShop(other.id, (sql) => shops.markUninstalled(sql, other.id, START));
  forgetShop(other.id);
  expect(await findVisitor(theirs.token)).toBeNull();
});
