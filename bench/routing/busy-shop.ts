import { randomUUID } from "node:crypto";
import * as customers from "#app/data/customers.server.ts";
import * as presence from "#app/data/presence.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import { ConversationId, CustomerId } from "#app/domain/ids.ts";
import { sampleCustomer } from "#app/domain/sample-records.ts";
import type { Shop } from "#app/domain/shop.ts";
import { claimConversation } from "#app/services/claim-conversation.server.ts";
import { postAsAgent } from "#app/services/post-as-agent.server.ts";
import { postAsShopper } from "#app/services/post-as-shopper.server.ts";
import type { Staff } from "#app/services/staff.ts";
import { writeHandoffs } from "../../tests/support/past-handoffs.ts";
import { makeShop, makeStaff, makeVisitor } from "../../tests/support/shop.ts";
import { inParallel } from "../in-parallel.ts";

/** What a new agent has. */
const CAPACITY = 4;
const MADE_AT_ONCE = 8;
const THERE_FOR_MS = 3_600_000;
/** A week with so many, each waited for and helped within minutes. */
const PAST = 5_000;
const WEEK_MS = 7 * 86_400_000;

export type BusyShop = {
  shop: Shop;
  vip: CustomerId;
  /** Every agent, with a conversation that they hold. */
  held: { staff: Staff; conversationId: ConversationId }[];
};

/** A shop in which everybody is there and has all they can take, and so many wait. All through the product's services. */
export async function makeBusyShop({
  agents,
  waiting,
}: {
  agents: number;
  waiting: number;
}): Promise<BusyShop> {
  const shop = await makeShop("Routing");
  const vip = await makeVip(shop);
  const team = await inParallel(MADE_AT_ONCE, agents, (at) => makeStaff(shop, `Agent ${at + 1}`));
  await inShop(shop.id, async (sql) => {
    const now = new Date();
    const until = new Date(now.getTime() + THERE_FOR_MS);
    for (const { agentId } of team) await presence.renew(sql, shop.id, { agentId, until, now });
  });
  await writePast(shop);
  const held = await inParallel(MADE_AT_ONCE, agents * CAPACITY, async (at) => {
    const staff = team[at % agents];
    if (!staff) throw new Error("A shop without agents");
    const conversationId = await ask(shop);
    await answer(staff, conversationId);
    return { staff, conversationId };
  });
  await inParallel(MADE_AT_ONCE, waiting, () => ask(shop));
  return { shop, vip, held };
}

async function writePast({ id }: Shop): Promise<void> {
  const now = Date.now();
  await inShop(id, async (sql) => {
    const { rows } = await sql.query<{ id: string }>("select id from queues where shop_id = $1", [id]);
    const past = Array.from({ length: PAST }, (_, at) => ({
      queueId: rows[0]?.id ?? "",
      askedAt: new Date(now - ((at + 1) / PAST) * WEEK_MS),
      claimedAfter: 60 + (at % 60),
      answeredAfter: 90 + (at % 60),
      endedAfter: 400 + (at % 300),
      promises: [{ high: 180, kept: true }],
    }));
    await writeHandoffs((text, values) => sql.query(text, values), id, past);
  });
}

/** A new shopper asks for a person. */
export async function ask(shop: Shop, customerId: CustomerId | null = null): Promise<ConversationId> {
  const visitor = await makeVisitor(shop, customerId);
  const asked = await postAsShopper(visitor, { how: "button", clientId: randomUUID() });
  if (!asked.ok) throw new Error(`A request for a person was refused: ${asked.error.code}`);
  return ConversationId(asked.value.posted.conversationId);
}

/** Takes it and writes the first line. */
export async function answer(staff: Staff, conversationId: ConversationId): Promise<void> {
  const claimed = await claimConversation(staff, conversationId);
  if (!claimed.ok) throw new Error(`A claim was refused: ${claimed.error.code}`);
  const said = await postAsAgent(staff, conversationId, {
    clientId: randomUUID(),
    text: "Hello, how can I help?",
  });
  if (!said.ok) throw new Error(`A reply was refused: ${said.error.code}`);
}

async function makeVip(shop: Shop): Promise<CustomerId> {
  const id = CustomerId("gid://shopify/Customer/1");
  const vault = await vaults.open(shop.id);
  const record = sampleCustomer({ id, tier: "vip" });
  const now = new Date();
  await inShop(shop.id, (sql) =>
    customers.save(sql, shop.id, { ...record, changedAt: now }, { vault, syncedAt: now }),
  );
  return id;
}
