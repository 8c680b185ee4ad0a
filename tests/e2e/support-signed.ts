import { createHmac } from "node:crypto";
import { openSecrets } from "../../scripts/secrets.ts";

/** Signatures as Shopify makes them, with the secret of the stack that keeps its data in this folder. */
export function signer(dataDir: string) {
  const { SHOPIFY_API_SECRET } = openSecrets(dataDir);
  const hmac = (bytes: string | Uint8Array, encoding: "base64" | "hex", secret = SHOPIFY_API_SECRET) =>
    createHmac("sha256", secret).update(bytes).digest(encoding);
  const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
  return {
    hmac,
    query,
    /** An app-proxy query of these fields and no others, rightly signed. */
    signedQuery(fields: Record<string, string>): string {
      const pairs = Object.entries(fields).map(([key, value]) => `${key}=${value}`);
      return `${query(fields)}&signature=${hmac(pairs.sort().join(""), "hex")}`;
    },
  };
}
