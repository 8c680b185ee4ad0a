import { randomUUID } from "node:crypto";
import * as agents from "../../app/data/agents.server.ts";
import * as knowledge from "../../app/data/knowledge.server.ts";
import * as queues from "../../app/data/queues.server.ts";
import * as shops from "../../app/data/shops.server.ts";
import * as tokens from "../../app/data/visitor-tokens.server.ts";
import { inShop } from "../../app/db.server.ts";
import { ShopDomain, VisitorId, type CustomerId } from "../../app/domain/ids.ts";
import type { Article, Shop } from "../../app/domain/shop.ts";
import { startingRules } from "../../app/domain/triggers/starting-rules.ts";
import type { Staff } from "../../app/services/staff.ts";
import { writeMatrix } from "../../app/services/write-matrix.server.ts";
import type { Visitor } from "../../app/services/visitor.ts";

const NOON = new Date("2026-03-02T12:00:00Z");

const RETURNS: Article = {
  id: "gid://shopify/ShopPolicy/1",
  kind: "policy",
  title: "Refund policy",
  url: "https://north.myshopify.com/policies/refund-policy",
  body:
    "You can return an unopened product within 30 days of delivery for a full refund.\n\n" +
    "Refunds are paid back to the original payment method within 5 working days after we receive the parcel.",
  updatedAt: NOON,
};
const SHIPPING: Article = {
  ...RETURNS,
  id: "gid://shopify/ShopPolicy/2",
  title: "Shipping policy",
  url: "https://north.myshopify.com/policies/shipping-policy",
  body: "We deliver in 2 to 4 working days. Shipping is free for orders over 50 dollars.",
};

/** A shop as it is after installation: default queue, starting rules, two policies. */
export async function makeShop(name = "North"): Promise<Shop> {
  const domain = ShopDomain(`${name.toLowerCase()}-${randomUUID()}.myshopify.com`);
  const shop = await shops.ensure(domain, NOON);
  await inShop(shop.id, async (sql) => {
    await queues.ensureDefault(sql, shop.id, "Support");
    await writeMatrix(sql, shop.id, { rules: startingRules(null), by: null, at: NOON });
    const written = { articles: [RETURNS, SHIPPING], syncedAt: NOON };
    await knowledge.replaceKind(sql, shop.id, "policy", written);
  });
  return shop;
}

export async function makeVisitor(shop: Shop, customerId: CustomerId | null = null): Promise<Visitor> {
  const visitorId = VisitorId(randomUUID());
  await inShop(shop.id, (sql) =>
    tokens.insertVisitor(sql, shop.id, { id: visitorId, customerId, createdAt: NOON }),
  );
  return { shop, visitorId, customerId };
}

export async function makeStaff(shop: Shop, name: string): Promise<Staff> {
  const shopifyUserId = randomUUID();
  const { id, role } = await agents.upsert(shop.id, {
    shopifyUserId,
    name,
    email: null,
    accountOwner: false,
    now: NOON,
  });
  return { shopId: shop.id, agentId: id, name, role };
}
