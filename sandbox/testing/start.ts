import { join } from "node:path";
import { ask, type Reply } from "../net/reply.ts";
import type { Records } from "../records/read.ts";
import { startSandbox, type SandboxOptions, type SandboxShop } from "../sandbox.ts";
import { startEchoApp } from "./echo-app.ts";

export const API_KEY = "key-of-the-app";
export const API_SECRET = "hush";
const TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

/** A sandbox with one shop and the echo app behind it. */
export async function startedShop(records: Records = {}, options: Partial<SandboxOptions> = {}) {
  const app = await startEchoApp();
  const sandbox = await startSandbox({
    appUrl: "https://baton.test",
    apiKey: API_KEY,
    apiSecret: API_SECRET,
    configFile: join(import.meta.dirname, "app.toml"),
    ...options,
  });
  sandbox.setApp([app.target]);
  const shop = await sandbox.installShop({ domain: "one.myshopify.com", name: "One", records });
  const toShop = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    ask({
      method,
      target: sandbox.url,
      path,
      headers: { "host": shop.domain, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    app,
    sandbox,
    shop,
    toShop,
    token: (fields: Record<string, unknown>) =>
      toShop("POST", "/admin/oauth/access_token", {
        client_id: API_KEY,
        client_secret: API_SECRET,
        ...fields,
      }),
    query: async (token: string, query: string, variables: Record<string, unknown> = {}) =>
      asJson(
        await toShop(
          "POST",
          "/admin/api/2026-07/graphql.json",
          { query, variables },
          { "x-shopify-access-token": token },
        ),
      ),
    stop: async () => {
      await Promise.all([sandbox.stop(), app.close()]);
    },
  };
}

export type Started = Awaited<ReturnType<typeof startedShop>>;

/** The fields that ask for an offline token in exchange for a session token. */
export const offlineExchange = (subject: string) => ({
  grant_type: TOKEN_EXCHANGE,
  subject_token: subject,
  subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
  requested_token_type: "urn:shopify:params:oauth:token-type:offline-access-token",
  expiring: "1",
});

/** An offline token of the shop's owner. */
export async function offlineToken(started: Started): Promise<string> {
  const { access_token } = body(
    await started.token(offlineExchange(started.shop.idToken(ownerOf(started.shop)))),
  );
  return String(access_token);
}

export const ownerOf = (shop: SandboxShop) => shop.staff({ owner: true });
export const body = (reply: Reply) => JSON.parse(reply.body) as Record<string, unknown>;

type GraphQLAnswer = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  readonly extensions?: {
    cost: { requestedQueryCost: number; throttleStatus: { currentlyAvailable: number } };
  };
};

const asJson = (reply: Reply) => ({ status: reply.status, ...(JSON.parse(reply.body) as GraphQLAnswer) });
