import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import * as shops from "#app/data/shops.server.ts";
import { ShopDomain } from "#app/domain/ids.ts";
import { env } from "#app/env.server.ts";
import { receiveWebhook } from "#app/services/receive-webhook.server.ts";
import { Refusal, type Answer, type Ask, type Route } from "./handler.ts";
import { isSignedBody } from "./webhook-signature.ts";
import { isTopic, WEBHOOK_PATHS } from "./webhook-topics.ts";

const MAX_BODY_BYTES = 2 * 1024 * 1024;
/** Shopify waits 5 s. Said in time, "not stored" makes it deliver again. */
const ANSWER_WITHIN_MS = 4_000;
const WEBHOOK_ID = /^[\x21-\x7e]{1,200}$/;

/** Where a body says which shop it is about; not every topic does. */
const Naming = z
  .object({ shop_domain: z.string().optional(), myshopify_domain: z.string().optional() })
  .loose();

/** One handler for all: verify the raw body, store it once, answer. What a delivery does is done later, by a job. */
export const webhookRoutes: readonly Route[] = [...new Set(Object.values(WEBHOOK_PATHS))].map((path) => ({
  method: "POST",
  path,
  handler: (ask: Ask) => receive(ask, path),
}));

async function receive(ask: Ask, path: string): Promise<Answer> {
  const bytes = await ask.body(MAX_BODY_BYTES);
  if (!isSignedBody(bytes, header(ask, "x-shopify-hmac-sha256"), env.SHOPIFY_API_SECRET))
    throw new Refusal(401, "not-signed", "The signature does not belong to this body.");

  const domain = header(ask, "x-shopify-shop-domain") ?? "";
  const topic = header(ask, "x-shopify-topic") ?? "";
  const webhookId = header(ask, "x-shopify-webhook-id") ?? "";
  const named = readBody(bytes);
  // Only the body is signed. A header that says something else than the body was put there by somebody else.
  for (const name of [named.shop_domain, named.myshopify_domain])
    if (name !== undefined && name !== domain)
      throw new Refusal(401, "wrong-shop", "The header names another shop than the signed body.");
  if (!WEBHOOK_ID.test(webhookId)) throw new Refusal(400, "invalid", "X-Shopify-Webhook-Id is missing.");
  // A topic that nobody here asked for has no effect; delivering it again would not change that.
  if (!isTopic(topic)) return { status: 200 };
  if (WEBHOOK_PATHS[topic] !== path)
    throw new Refusal(400, "wrong-address", `${topic} is delivered to ${WEBHOOK_PATHS[topic]}.`);

  await inTime(store({ domain, topic, webhookId, triggeredAt: triggeredAt(ask), body: bytes }));
  return { status: 200 };
}

type Stored = { domain: string; topic: string; webhookId: string; triggeredAt: Date | null; body: Buffer };

async function store({ domain, ...received }: Stored): Promise<void> {
  // Also a shop that has left: it may still ask for erasure. One that was never here has nothing to erase.
  const shop = await shops.findByDomainEvenGone(ShopDomain(domain));
  if (shop) await receiveWebhook(shop, received);
}

async function inTime(work: Promise<void>): Promise<void> {
  const patience = new AbortController();
  const late = sleep(ANSWER_WITHIN_MS, "late" as const, { signal: patience.signal });
  try {
    if ((await Promise.race([work, late])) === "late")
      throw new Refusal(503, "not-available", "Not stored in time. Deliver it again.", {
        "retry-after": "5",
      });
  } finally {
    patience.abort();
    work.catch(() => undefined);
    late.catch(() => undefined);
  }
}

function readBody(bytes: Buffer): z.output<typeof Naming> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return Naming.parse(JSON.parse(text));
  } catch {
    throw new Refusal(400, "invalid", "The body is not a JSON object in UTF-8.");
  }
}

function triggeredAt(ask: Ask): Date | null {
  const at = new Date(header(ask, "x-shopify-triggered-at") ?? "");
  // The header is not signed; PostgreSQL's years begin later than JavaScript's.
  return at.getTime() >= 0 ? at : null;
}

function header(ask: Ask, name: string): string | undefined {
  const value = ask.req.headers[name];
  return typeof value === "string" ? value : undefined;
}
