import { findVisitor } from "#app/services/visitor-tokens.server.ts";
import type { Visitor } from "#app/services/visitor.ts";
import { Refusal, type Ask } from "./handler.ts";

/** A visitor with the token they came with. */
export type Asking = Visitor & { readonly token: string };

/** Who is chatting, from `Authorization: Bearer vt_…`. Whatever is wrong with it, the answer is the same. */
export async function requireVisitor({ req }: Ask): Promise<Asking> {
  const token = bearer(req.headers.authorization);
  const found = token ? await findVisitor(token) : null;
  if (!token || !found) throw notSignedIn();
  return { shop: found.shop, visitorId: found.visitorId, customerId: found.customerId, token };
}

export function notSignedIn(): Refusal {
  return new Refusal(401, "not-signed-in", "This chat has to be opened again. Reload the page.");
}

export function bearer(header: string | undefined): string | null {
  return /^Bearer ([\x21-\x7e]{1,4096})$/.exec(header ?? "")?.[1] ?? null;
}
