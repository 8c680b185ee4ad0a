import { randomUUID } from "node:crypto";
import * as conversations from "../../app/data/conversations.server.ts";
import * as customers from "../../app/data/customers.server.ts";
import * as orders from "../../app/data/orders.server.ts";
import * as vaults from "../../app/data/vaults.server.ts";
import { inShop, pool } from "../../app/db.server.ts";
import type { Conversation } from "../../app/domain/conversation/fold.ts";
import { ConversationId, type CustomerId } from "../../app/domain/ids.ts";
import { sampleCustomer, sampleOrder } from "../../app/domain/sample-records.ts";
import type { Shop } from "../../app/domain/shop.ts";
import { verificationOf } from "../../app/domain/verification/verification-of.ts";
import type { Verification } from "../../app/domain/verification/verification.ts";
import { askForCode } from "../../app/services/ask-for-code.server.ts";
import { enterCode } from "../../app/services/enter-code.server.ts";
import { postAsShopper } from "../../app/services/post-as-shopper.server.ts";
import { sendCode } from "../../app/services/send-code.server.ts";
import type { Visitor } from "../../app/services/visitor.ts";
import { makeShop, makeVisitor } from "./shop.ts";

export const NOON = Date.parse("2026-03-02T12:00:00Z");
export const MAYA = "maya@example.com";
const TRACKING = { number: "JD014", url: "https://parcels.example/JD014", company: "DHL" };

/** A shop with Maya's order #4521 and with #4600, which Ben placed for her account. */
export async function shopWithOrders(): Promise<Shop> {
  const made = await makeShop();
  const at = { vault: await vaults.open(made.id), syncedAt: new Date(NOON) };
  await inShop(made.id, async (sql) => {
    const { orders: _orders, ...customer } = sampleCustomer({ email: MAYA });
    await customers.save(sql, made.id, { ...customer, changedAt: new Date(NOON) }, at);
    const kept = { isOwnerTold: true, changedAt: new Date(NOON) };
    const record = sampleOrder({ tracking: TRACKING });
    await orders.save(sql, made.id, { ...kept, record, email: MAYA }, at);
    const gift = sampleOrder({ id: "4600", name: "#4600" });
    await orders.save(sql, made.id, { ...kept, record: gift, email: "ben@example.com" }, at);
  });
  return made;
}

export type CodeChat = Visitor & { readonly conversationId: ConversationId };

/** Somebody who asked where order #4521 is. */
export async function codeChat(shop: Shop, customerId: CustomerId | null = null): Promise<CodeChat> {
  const visitor = await makeVisitor(shop, customerId);
  const said = { clientId: randomUUID(), how: "words", text: "where is my order #4521" } as const;
  const done = await postAsShopper(visitor, said);
  if (!done.ok) throw new Error(done.error.code);
  return { ...visitor, conversationId: ConversationId(done.value.posted.conversationId) };
}

type Asked = Parameters<typeof askForCode>[2];

/** What is typed, Maya's unless `more` says otherwise, from an address of its own. */
export const asked = (more: Partial<Asked> = {}): Asked => ({
  ...{ clientId: randomUUID(), order: "4521", email: MAYA, address: randomUUID(), languages: undefined },
  ...more,
});

export const ask = (it: CodeChat, more: Partial<Asked> = {}) =>
  askForCode(it, it.conversationId, asked(more));

export const enter = (it: CodeChat, code: string, clientId: string = randomUUID()) =>
  enterCode(it, it.conversationId, { clientId, code });

/** Does what the worker would do for the newest request of this chat. */
export async function workOn(it: CodeChat): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `select data->>'verificationId' as id from pgboss.job where name = 'code.send' and data->>'shopId' = $1`,
    [it.shop.id],
  );
  const row = await newestRow(it);
  if (rows.some(({ id }) => id === row?.["id"])) await sendCode(it.shop.id, String(row?.["id"]));
}

export async function newestRow({ shop, conversationId }: CodeChat) {
  const { rows } = await inShop(shop.id, (sql) =>
    sql.query<Record<string, unknown>>(
      "select * from verifications where conversation_id = $1 order by asked_at desc, id desc limit 1",
      [conversationId],
    ),
  );
  return rows[0] ?? null;
}

export async function logOf({ shop, conversationId }: CodeChat): Promise<Conversation> {
  const found = await inShop(shop.id, (sql) => conversations.find(sql, shop.id, conversationId));
  if (!found) throw new Error("The conversation is gone");
  return found;
}

export async function levelOf(it: CodeChat): Promise<Verification> {
  return verificationOf(await logOf(it), new Date());
}
