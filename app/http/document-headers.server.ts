import { addDocumentResponseHeaders } from "#app/shopify.server.ts";
import { framePolicy } from "./frame-policy.ts";

/** The headers of every HTML answer, also of those that Shopify's package throws: its own list of frames is longer. */
export function setDocumentHeaders(request: Request, headers: Headers): void {
  addDocumentResponseHeaders(request, headers);
  headers.set("Content-Security-Policy", framePolicy(request.url));
  headers.set("X-Content-Type-Options", "nosniff");
  // Never the path or the query: the admin puts a session token there.
  headers.set("Referrer-Policy", "strict-origin");
  headers.set("Cache-Control", "no-store");
}
