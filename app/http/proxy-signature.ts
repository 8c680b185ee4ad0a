import { createHmac, timingSafeEqual } from "node:crypto";

/** What Shopify vouches for. The customer is null when nobody is signed in, and never comes from anywhere else. */
export type SignedQuery = { readonly shop: string; readonly customerId: string | null };

const RESERVED = ["shop", "path_prefix", "timestamp", "signature", "logged_in_customer_id"] as const;
const REQUIRED = ["shop", "path_prefix", "timestamp", "signature"] as const;
const MAX_AGE_SECONDS = 90;
const PREFIX = /^\/(?:a|apps|community|tools)\/[\w-]{1,64}$/;
const SHOP = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;

/**
 * Reads an app-proxy query, or null. Stricter than Shopify's library: each reserved key exactly once, no other key, a
 * whole-number time within 90 s, and only then the signature, compared in constant time. What is not signed by these
 * rules is not looked at, and nothing of it may be logged or sent back.
 */
export function readSignedQuery(
  query: URLSearchParams,
  { secret, nowSeconds }: { secret: string; nowSeconds: number },
): SignedQuery | null {
  const known = new Set<string>(RESERVED);
  const pairs = [...query];
  if (pairs.some(([key]) => !known.has(key)) || new Set(query.keys()).size !== pairs.length) return null;
  if (REQUIRED.some((key) => !query.has(key))) return null;
  if (!isSigned(pairs, query.get("signature") ?? "", secret)) return null;
  const timestamp = query.get("timestamp") ?? "";
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(nowSeconds - Number(timestamp)) > MAX_AGE_SECONDS)
    return null;
  const shop = query.get("shop") ?? "";
  const customerId = query.get("logged_in_customer_id") ?? "";
  if (!PREFIX.test(query.get("path_prefix") ?? "")) return null;
  if (!SHOP.test(shop) || !/^\d{0,20}$/.test(customerId)) return null;
  return { shop, customerId: customerId === "" ? null : customerId };
}

/** Sorted `key=value`, values of one key joined by commas, nothing in between; HMAC-SHA256 in hex. */
export function signatureOf(pairs: readonly (readonly [string, string])[], secret: string): string {
  const values = new Map<string, string[]>();
  for (const [key, value] of pairs)
    if (key !== "signature") values.set(key, [...(values.get(key) ?? []), value]);
  const message = [...values].map(([key, all]) => `${key}=${all.join(",")}`).sort();
  return createHmac("sha256", secret).update(message.join("")).digest("hex");
}

function isSigned(pairs: readonly (readonly [string, string])[], given: string, secret: string): boolean {
  const expected = Buffer.from(signatureOf(pairs, secret));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
