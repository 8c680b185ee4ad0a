import type { IncomingMessage } from "node:http";
import * as shops from "#app/data/shops.server.ts";
import { singleton } from "#app/singleton.ts";
import { Refusal } from "./handler.ts";

const KNOWN_MS = 30_000;
const MOST_KNOWN = 10_000;

const known = singleton("origins", () => new Map<string, { isShop: boolean; until: number }>());

/**
 * The answer's CORS headers when the page that asks is one of the shop's own, over https and on the usual port. A request
 * without Origin comes from no browser page and needs none; any other origin is refused.
 */
export function corsHeaders(req: IncomingMessage, domains: readonly string[]): Record<string, string> {
  const { origin } = req.headers;
  if (origin === undefined) return { vary: "Origin" };
  const host = originHost(origin);
  if (!host || !domains.includes(host))
    throw new Refusal(403, "wrong-origin", "This chat belongs to another shop's pages.", { vary: "Origin" });
  return readableFrom(origin);
}

/**
 * The same while it is not known who asks (a preflight, a bad token, a database that is down): some shop's own page may
 * read the refusal, nobody else's.
 */
export async function corsForStrangers({
  headers: { origin },
}: IncomingMessage): Promise<Record<string, string>> {
  const host = origin === undefined ? null : originHost(origin);
  return origin !== undefined && host && (await isStorefront(host))
    ? readableFrom(origin)
    : { vary: "Origin" };
}

/** The host of `https://host`, exactly; null for anything else. */
export function originHost(origin: string): string | null {
  return /^https:\/\/([a-z0-9.-]+)$/.exec(origin)?.[1] ?? null;
}

function readableFrom(origin: string): Record<string, string> {
  return {
    "vary": "Origin",
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "Retry-After, Idempotent-Replayed",
  };
}

async function isStorefront(host: string): Promise<boolean> {
  const now = performance.now();
  const found = known.get(host);
  if (found && now < found.until) return found.isShop;
  try {
    const isShop = await shops.hasStorefront(host);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(host, { isShop, until: now + KNOWN_MS });
    return isShop;
  } catch {
    return found?.isShop ?? false;
  }
}
