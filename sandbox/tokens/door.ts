import { readFields, sendJson, type Exchange } from "../net/exchange.ts";
import { grantedScopes, type ShopState, type World } from "../world.ts";
import { OFFLINE_SECONDS, ONLINE_SECONDS, type OfflineGrant } from "./grants.ts";
import { verifySessionToken } from "./session-token.ts";

const EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";
const OFFLINE = "urn:shopify:params:oauth:token-type:offline-access-token";
const ONLINE = "urn:shopify:params:oauth:token-type:online-access-token";

type Answer = { readonly status: number; readonly json: unknown };

/** `POST https://{shop}/admin/oauth/access_token` */
export async function tokenDoor(world: World, shop: ShopState, { req, res }: Exchange): Promise<void> {
  const fields = await readFields(req).catch(() => null);
  const answer =
    fields === null ? refusal("invalid_request", "The body cannot be read") : decide(world, shop, fields);
  world.save();
  sendJson(res, answer.status, answer.json);
}

function decide(world: World, shop: ShopState, fields: Record<string, unknown>): Answer {
  if (fields["client_id"] !== world.apiKey || fields["client_secret"] !== world.apiSecret) {
    return refusal("invalid_client", "Client authentication failed");
  }
  if (!shop.isInstalled) return refusal("application_not_installed", "The app is not installed on this shop");
  if (fields["grant_type"] === EXCHANGE) return exchange(world, shop, fields);
  if (fields["grant_type"] === "refresh_token")
    return refresh(world, shop, String(fields["refresh_token"] ?? ""));
  return refusal("unsupported_grant_type", "Unknown grant type");
}

function exchange(world: World, shop: ShopState, fields: Record<string, unknown>): Answer {
  const { apiKey, apiSecret } = world;
  const now = world.now();
  if (fields["subject_token_type"] !== ID_TOKEN)
    return refusal("invalid_request", "Unknown subject_token_type");
  const claims = verifySessionToken(
    String(fields["subject_token"] ?? ""),
    { domain: shop.domain, apiKey, now },
    apiSecret,
  );
  const person = shop.staff.find(({ id }) => id === claims?.sub);
  if (!person) return refusal("invalid_subject_token", "The subject token is invalid or has expired");

  const scopes = grantedScopes(world, shop);
  if (fields["requested_token_type"] === ONLINE) {
    const online = shop.grants.online(person.id, scopes, now);
    const [firstName = "", ...rest] = person.name.split(" ");
    return ok({
      access_token: online.token,
      scope: scopes.join(","),
      expires_in: ONLINE_SECONDS,
      associated_user_scope: scopes.join(","),
      associated_user: {
        id: Number(person.id),
        first_name: firstName,
        last_name: rest.join(" "),
        email: person.email,
        email_verified: true,
        account_owner: person.owner,
        locale: "en",
        collaborator: false,
      },
    });
  }
  if (fields["requested_token_type"] !== OFFLINE)
    return refusal("invalid_request", "Unknown requested_token_type");
  // Apps made since April 2026 get no token that lives for ever.
  if (String(fields["expiring"]) !== "1")
    return refusal("invalid_request", "Offline tokens must be expiring");
  return ok(offlineAnswer(shop.grants.offline(scopes, now), now));
}

function refresh(world: World, shop: ShopState, token: string): Answer {
  const now = world.now();
  const next = shop.grants.refresh(token, now);
  return next
    ? ok(offlineAnswer(next, now))
    : refusal("invalid_grant", "The refresh token is unknown, used or expired");
}

const offlineAnswer = ({ access, refresh: next }: OfflineGrant, now: Date) => ({
  access_token: access.token,
  scope: access.scopes.join(","),
  expires_in: OFFLINE_SECONDS,
  refresh_token: next.token,
  refresh_token_expires_in: Math.round((next.expires - now.getTime()) / 1000),
});

const ok = (json: unknown): Answer => ({ status: 200, json });
const refusal = (error: string, error_description: string): Answer => ({
  status: 400,
  json: { error, error_description },
});
