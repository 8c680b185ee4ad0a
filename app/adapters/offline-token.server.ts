import { Session } from "@shopify/shopify-api";
import { z } from "zod";
import { clock } from "#app/clock.ts";
import * as sessions from "#app/data/sessions.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopDomain } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Shop } from "#app/domain/shop.ts";
import { env } from "#app/env.server.ts";
import { singleton } from "#app/singleton.ts";
import { atMost } from "./at-most.ts";
import { sealSession, unsealSession } from "./sealed-session.ts";
import { offlineSessionId } from "./session-storage.server.ts";

/** Renewed a little early, so that no token ends on its way to Shopify. */
const EARLY_MS = 5 * 60_000;
const RENEW_TIMEOUT_MS = 10_000;
/** A renewal holds a connection while Shopify answers, or does not: an outage there must leave the others to the chats. */
const MOST_RENEWALS = 2;

export type TokenRefusal = { readonly code: "signed-out" } | { readonly code: "down"; readonly why: string };

const Renewed = z.object({
  access_token: z.string().min(1),
  scope: z.string().optional(),
  expires_in: z.number().positive().optional(),
  refresh_token: z.string().min(1).optional(),
  refresh_token_expires_in: z.number().positive().optional(),
});

/** How long a shop that took its tokens back is not asked with the same ones again. */
const REFUSED_FOR_MS = 60_000;

const takenBack = singleton("tokens-taken-back", () => new Map<string, { secret: string; until: number }>());

const renewals = singleton("token-renewals", () => ({
  limited: atMost(MOST_RENEWALS),
  underWay: new Map<string, Promise<Result<string, TokenRefusal>>>(),
}));

/**
 * The token for work that nobody is waiting at a screen for. Read anew each time: another process, or an agent who opened
 * the app, may have replaced it. `not` is one that Shopify has just refused. Once it refused the renewal too, the shop
 * counts as signed out for a minute, or until there are other tokens.
 */
export async function offlineToken(shop: Shop, not?: string): Promise<Result<string, TokenRefusal>> {
  const vault = await vaults.open(shop.id);
  const id = offlineSessionId(shop.domain);
  const usable = (session: Session | null) => {
    const ends = session?.expires?.getTime() ?? Infinity;
    const token = session?.accessToken;
    return token !== undefined && token !== not && ends - EARLY_MS > clock().getTime() ? token : null;
  };
  const load = async (sql: Parameters<typeof sessions.find>[0]) => {
    const row = await sessions.find(sql, shop.id, id);
    return row && unsealSession(vault, row);
  };

  const kept = await inShop(shop.id, load);
  if (kept && isTakenBack(shop, kept)) return refuse({ code: "signed-out" });
  const token = usable(kept);
  if (token) return ok(token);
  return once(`${shop.id} ${not ?? ""}`, () =>
    inShop(shop.id, async (sql) => {
      await sessions.lockOffline(sql, shop.id);
      const session = await load(sql);
      const renewedMeanwhile = usable(session);
      if (renewedMeanwhile) return ok(renewedMeanwhile);
      if (!session || isTakenBack(shop, session)) return refuse({ code: "signed-out" });
      const renewed = session.refreshToken
        ? await renew(shop.domain, session, session.refreshToken)
        : refuse({ code: "signed-out" } as const);
      if (!renewed.ok) {
        if (renewed.error.code === "signed-out") {
          rememberTakenBack(shop, session);
          // Else whoever opens the app would go on with theirs, and the shop without a token, until it ends.
          await sessions.removeOnline(sql, shop.id);
        }
        return renewed;
      }
      await sessions.save(sql, shop.id, sealSession(vault, renewed.value.session));
      return ok(renewed.value.token);
    }),
  );
}

function isTakenBack(shop: Shop, session: Session): boolean {
  const known = takenBack.get(shop.id);
  return known?.secret === secretOf(session) && performance.now() < known.until;
}

function rememberTakenBack(shop: Shop, session: Session): void {
  takenBack.set(shop.id, { secret: secretOf(session), until: performance.now() + REFUSED_FOR_MS });
}

function secretOf(session: Session): string {
  return session.refreshToken ?? session.accessToken ?? "";
}

/** Whoever asks for the same while a renewal is under way waits for that one, in memory and not in the database. */
function once(key: string, work: () => Promise<Result<string, TokenRefusal>>) {
  const known = renewals.underWay.get(key);
  if (known) return known;
  const mine = renewals.limited(work).finally(() => renewals.underWay.delete(key));
  renewals.underWay.set(key, mine);
  return mine;
}

async function renew(domain: ShopDomain, session: Session, refreshToken: string) {
  const asked = clock().getTime();
  const answer = await fetch(`https://${domain}/admin/oauth/access_token`, {
    method: "POST",
    headers: { "content-type": "application/json", "accept": "application/json" },
    body: JSON.stringify({
      client_id: env.SHOPIFY_API_KEY,
      client_secret: env.SHOPIFY_API_SECRET,
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    }),
    signal: AbortSignal.timeout(RENEW_TIMEOUT_MS),
  }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  if (answer instanceof Error) return refuse({ code: "down", why: answer.message });
  if (answer.status >= 500 || answer.status === 429)
    return refuse({ code: "down", why: `status ${answer.status}` });
  if (!answer.ok) return refuse({ code: "signed-out" });
  const it = Renewed.safeParse(await answer.json().catch(() => null));
  if (!it.success) return refuse({ code: "down", why: "an answer that is no token" });
  const after = (seconds: number) => new Date(asked + seconds * 1_000);
  const { expires, refreshTokenExpires, ...rest } = session.toObject();
  const { access_token, refresh_token, expires_in, refresh_token_expires_in } = it.data;
  const next = new Session({
    ...rest,
    accessToken: access_token,
    ...(it.data.scope !== undefined && { scope: it.data.scope }),
    ...(expires_in !== undefined ? { expires: after(expires_in) } : {}),
    refreshToken: refresh_token ?? refreshToken,
    ...(refresh_token_expires_in !== undefined
      ? { refreshTokenExpires: after(refresh_token_expires_in) }
      : refreshTokenExpires && { refreshTokenExpires }),
  });
  return ok({ session: next, token: access_token });
}
