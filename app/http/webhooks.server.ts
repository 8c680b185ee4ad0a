import { setTimeout as sleep } from "node:timers/promises";
import * as shops from "#app/data/shops.server.ts";
import { ShopDomain } from "#app/domain/ids.ts";
import { env } from "#app/env.server.ts";
import { receiveWebhook } from "#app/services/receive-webhook.server.ts";
import { Refusal, type Answer, type Ask, type Route } from "./handler.ts";
import { conflictIn, contradictionIn, Naming, readHeaders } from "./webhook-headers.ts";
import { isSignedBody } from "./webhook-signature.ts";
import { isTopic, WEBHOOK_PATHS } from "./webhook-topics.ts";

const MAX_BODY_BYTES = 2 * 1024 * 1024;
/** Shopify waits 5 s. Said in time, "not stored" makes it deliver again. */
const ANSWER_WITHIN_MS = 4_000;
const CONTRADICTIONS = {
  "wrong-shop": "The header names another shop than the signed body.",
  "wrong-topic": "The header names another topic than the signed body is about.",
};

/** What these topics do cannot be undone: the shop in the unsigned header alone is not enough. */
const NAMES_ITS_SHOP: ReadonlySet<string> = new Set([
  "app/uninstalled",
  "customers/data_request",
  "customers/redact",
  "shop/redact",
] satisfies (keyof typeof WEBHOOK_PATHS)[]);

/** One handler for all: verify the raw body, store it once, answer. What a delivery does is done later, by a job. */
export const webhookRoutes: readonly Route[] = [...new Set(Object.values(WEBHOOK_PATHS))].map((path) => ({
  method: "POST",
  path,
  handler: (ask: Ask) => receive(ask, path),
}));

async function receive(ask: Ask, path: string): Promise<Answer> {
  const bytes = await ask.body(MAX_BODY_BYTES);
  const headers = readHeaders(ask.req.headers);
  if (!isSignedBody(bytes, headers.signature, env.SHOPIFY_API_SECRET))
    throw new Refusal(401, "not-signed", "The signature does not belong to this body.");
  const conflict = conflictIn(ask.req.headers);
  if (conflict !== null)
    throw new Refusal(401, "conflicting-headers", `${conflict} comes twice and says two things.`);

  const named = readBody(bytes);
  const contradiction = contradictionIn(headers, named);
  if (contradiction !== null) throw new Refusal(401, contradiction, CONTRADICTIONS[contradiction]);
  const { domain, topic, webhookId, triggeredAt } = headers;
  if (domain === null) throw new Refusal(400, "invalid", "X-Shopify-Shop-Domain is missing or no domain.");
  if (webhookId === null) throw new Refusal(400, "invalid", "X-Shopify-Webhook-Id is missing or not one id.");
  if (topic === null) throw new Refusal(400, "invalid", "X-Shopify-Topic is missing or no topic.");
  // A topic that nobody here asked for has no effect; delivering it again would not change that.
  if (!isTopic(topic)) return { status: 200 };
  if (WEBHOOK_PATHS[topic] !== path)
    throw new Refusal(400, "wrong-address", `${topic} is delivered to ${WEBHOOK_PATHS[topic]}.`);
  if (NAMES_ITS_SHOP.has(topic) && named.shop_domain === undefined && named.myshopify_domain === undefined)
    throw new Refusal(400, "no-shop", `The signed body of ${topic} must name the shop.`);

  await inTime(store({ domain, topic, webhookId, triggeredAt, body: bytes }));
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

function readBody(bytes: Buffer): Naming {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return Naming.parse(JSON.parse(text));
  } catch {
    throw new Refusal(400, "invalid", "The body is not a JSON object in UTF-8.");
  }
}
