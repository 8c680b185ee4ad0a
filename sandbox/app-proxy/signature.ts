import { createHmac } from "node:crypto";

/** Shopify's signature of an app-proxy query: values of a key joined by commas, pairs sorted, nothing in between. */
export function proxySignature(query: URLSearchParams, secret: string): string {
  const keys = [...new Set(query.keys())].filter((key) => key !== "signature");
  const pairs = keys.map((key) => `${key}=${query.getAll(key).join(",")}`);
  return createHmac("sha256", secret).update(pairs.sort().join("")).digest("hex");
}
