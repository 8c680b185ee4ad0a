import type { Session } from "@shopify/shopify-api";
import { send } from "#app/adapters/jobs.server.ts";
import { offlineSessionId, sessionStorage } from "#app/adapters/session-storage.server.ts";
import { clock } from "#app/clock.ts";
import * as agents from "#app/data/agents.server.ts";
import * as queues from "#app/data/queues.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import { ShopDomain, type ShopId } from "#app/domain/ids.ts";
import { startingRules } from "#app/domain/triggers/starting-rules.ts";
import { log } from "#app/log.server.ts";
import { planPurge } from "./purge-shop.server.ts";
import { syncKnowledge } from "./sync-knowledge.server.ts";
import { within } from "./within.ts";
import { writeMatrix } from "./write-matrix.server.ts";

/** A name that the merchant may change, kept with the queue. */
const FIRST_QUEUE = "Support";
const WAIT_FOR_KNOWLEDGE_MS = 4_000;
const KNOWLEDGE_GOOD_FOR_MS = 6 * 3_600_000;

/**
 * After each token exchange, so about hourly and for each new member of staff: the shop, its first queue and rules, the
 * member, and the bot's knowledge. Repeating it changes nothing that the merchant has changed since.
 */
export async function installShop(session: Session): Promise<void> {
  const now = clock();
  const shop = await shops.ensure(ShopDomain(session.shop), now);
  const offline = await sessionStorage.loadSession(offlineSessionId(shop.domain));
  const isBack = await shops.markInstalled(shop.id, offline?.scope ?? session.scope ?? "", now);
  await giveStartingPoint(shop.id, now);
  await rememberMember(shop.id, session, now);
  if (isBack) log.info({ shop: shop.domain }, "shop came back");
  await refreshKnowledge(shop.id, now);
}

async function giveStartingPoint(shopId: ShopId, now: Date): Promise<void> {
  await inShop(shopId, async (sql) => {
    await shops.lock(sql, shopId);
    await planPurge(sql, shopId, now);
    if ((await queues.listIn(sql, shopId)).length > 0) return;
    await queues.ensureDefault(sql, shopId, FIRST_QUEUE);
    await writeMatrix(sql, shopId, { rules: startingRules(null), by: null, at: now });
    await shops.raiseConfigVersion(sql, shopId);
  });
}

/** Who they are comes from Shopify's online token; what they may do is the merchant's choice, the owner's apart. */
async function rememberMember(shopId: ShopId, session: Session, now: Date): Promise<void> {
  const user = session.onlineAccessInfo?.associated_user;
  if (!user) return;
  const shopifyUserId = String(user.id);
  const vault = await vaults.open(shopId);
  await agents.upsert(shopId, {
    shopifyUserId,
    name: [user.first_name, user.last_name].filter(Boolean).join(" ").trim() || user.email,
    email: user.email
      ? vault.seal({ table: "agents", column: "email", row: shopifyUserId }, user.email)
      : null,
    accountOwner: user.account_owner,
    now,
  });
}

/** The first time it is waited for a little, so that the bot knows the shop when the merchant looks; later it is not. */
async function refreshKnowledge(shopId: ShopId, now: Date): Promise<void> {
  const { knowledgeSyncedAt } = await shops.stateOf(shopId);
  if (knowledgeSyncedAt && now.getTime() - knowledgeSyncedAt.getTime() < KNOWLEDGE_GOOD_FOR_MS) return;
  const isFirst = knowledgeSyncedAt === null;
  const synced = isFirst ? await within(WAIT_FOR_KNOWLEDGE_MS, syncKnowledge(shopId)) : null;
  if (!synced?.ok) await inShop(shopId, (sql) => send(sql, "knowledge.sync", { shopId }));
}
