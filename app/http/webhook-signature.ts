import { createHmac, timingSafeEqual } from "node:crypto";

const BASE64_SHA256 = /^[A-Za-z0-9+/]{43}=$/;

/** Whether these very bytes were signed with the app's secret. Constant time; one header, one spelling. */
export function isSignedBody(body: Buffer, header: string | undefined, secret: string): boolean {
  if (header === undefined || !BASE64_SHA256.test(header)) return false;
  const given = Buffer.from(header, "base64");
  // The last character has bits to spare: two spellings of the same bytes, of which one is Shopify's.
  if (given.toString("base64") !== header) return false;
  const expected = createHmac("sha256", secret).update(body).digest();
  return given.length === expected.length && timingSafeEqual(given, expected);
}
