import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const TOLERANCE_SECONDS = 10;
const LONGEST = 4_096;
const SHOP = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;

const Header = z.object({ alg: z.literal("HS256"), typ: z.literal("JWT").optional() });
const Claims = z.object({
  iss: z.string(),
  dest: z.string(),
  aud: z.string(),
  sub: z.string().min(1),
  exp: z.number(),
  nbf: z.number(),
});

/** Whom a Shopify session token speaks for. */
export type SessionClaims = { readonly shop: string; readonly userId: string };

/**
 * Verifies Shopify's session token (JWT, HS256 with the app's secret, one minute, ten seconds of tolerance). Null for
 * anything that is not exactly that; the reason is not told, so that nothing can be learnt from it.
 * Source: shopify.dev, "About session tokens".
 */
export function verifySessionToken(
  token: string,
  app: { readonly key: string; readonly secret: string },
  now: Date,
): SessionClaims | null {
  if (token.length > LONGEST) return null;
  const [header, payload, signature, ...more] = token.split(".");
  if (!header || !payload || !signature || more.length > 0) return null;
  if (!isSigned(`${header}.${payload}`, signature, app.secret)) return null;
  const claims = Claims.safeParse(decode(payload));
  if (!Header.safeParse(decode(header)).success || !claims.success) return null;
  const { iss, dest, aud, sub, exp, nbf } = claims.data;
  const seconds = now.getTime() / 1_000;
  if (aud !== app.key || exp + TOLERANCE_SECONDS < seconds || nbf - TOLERANCE_SECONDS > seconds) return null;
  const shop = dest.replace(/^https:\/\//, "");
  return SHOP.test(shop) && iss === `https://${shop}/admin` ? { shop, userId: sub } : null;
}

function isSigned(content: string, signature: string, secret: string): boolean {
  const right = createHmac("sha256", secret).update(content).digest();
  const given = Buffer.from(signature, "base64url");
  return given.length === right.length && timingSafeEqual(given, right);
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
