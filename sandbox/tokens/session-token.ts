import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

/** The claims of a Shopify session token (ID token). */
export type Claims = {
  readonly iss: string;
  readonly dest: string;
  readonly aud: string;
  readonly sub: string;
  readonly exp: number;
  readonly nbf: number;
  readonly iat: number;
  readonly jti: string;
  readonly sid: string;
};

const LIFETIME_SECONDS = 60;

/** A fresh token for one person in one shop, good for a minute. */
export function signSessionToken(
  about: { domain: string; staffId: string; apiKey: string; now: Date },
  secret: string,
): string {
  const seconds = Math.floor(about.now.getTime() / 1000);
  const claims: Claims = {
    iss: `https://${about.domain}/admin`,
    dest: `https://${about.domain}`,
    aud: about.apiKey,
    sub: about.staffId,
    exp: seconds + LIFETIME_SECONDS,
    nbf: seconds,
    iat: seconds,
    jti: randomUUID(),
    sid: randomUUID(),
  };
  const head = encode({ alg: "HS256", typ: "JWT" });
  const unsigned = `${head}.${encode(claims)}`;
  return `${unsigned}.${signature(unsigned, secret)}`;
}

/** The claims, or null when the token is not ours, not for this shop and app, or no longer good. */
export function verifySessionToken(
  token: string,
  expected: { domain: string; apiKey: string; now: Date },
  secret: string,
): Claims | null {
  const [head, body, given, ...rest] = token.split(".");
  if (head === undefined || body === undefined || given === undefined || rest.length > 0) return null;
  if (!isSame(given, signature(`${head}.${body}`, secret))) return null;
  const header = decode(head) as { alg?: unknown } | null;
  const claims = decode(body) as Claims | null;
  if (header?.alg !== "HS256" || claims === null) return null;
  const seconds = expected.now.getTime() / 1000;
  const isRight =
    claims.aud === expected.apiKey &&
    claims.dest === `https://${expected.domain}` &&
    claims.iss === `${claims.dest}/admin`;
  return isRight && claims.exp > seconds && claims.nbf <= seconds + 10 ? claims : null;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const signature = (text: string, secret: string) =>
  createHmac("sha256", secret).update(text).digest("base64url");

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8")) as unknown;
  } catch {
    return null;
  }
}

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
