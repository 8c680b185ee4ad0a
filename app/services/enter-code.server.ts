import { timingSafeEqual } from "node:crypto";
import { send } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import { IDLE_MS } from "#app/contract/last-verified.ts";
import type { Posted } from "#app/contract/line.ts";
import * as vaults from "#app/data/vaults.server.ts";
import * as verifications from "#app/data/verifications.server.ts";
import { inShop } from "#app/db.server.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { ConversationId, ShopId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { isGood } from "#app/domain/verification/code.ts";
import { changeConversation, type ChangeRefusal } from "./change-conversation.server.ts";
import { codePlace } from "./code-place.ts";
import { loadConversation } from "./kept-conversations.server.ts";
import type { PostedLine } from "./post-line.server.ts";
import { tellOrder } from "./tell-order.server.ts";
import type { Visitor } from "./visitor.ts";

type Entered = { readonly clientId: string; readonly code: string };

type CodeRefusal = ChangeRefusal | { code: "wrong-code" } | { code: "resolved" } | { code: "signed-in" };

/** Somebody else entered the same code in the same moment. */
class UsedMeanwhile extends Error {}

/**
 * Takes the code that went to an order's e-mail. Wrong, over, used up or never sent: the same refusal, after the same work, so
 * that nobody learns from it whether there was one.
 */
export async function enterCode(
  { shop, visitorId }: Visitor,
  conversationId: ConversationId,
  entered: Entered,
): Promise<Result<PostedLine, CodeRefusal>> {
  const it = await loadConversation(shop.id, conversationId);
  if (it?.visitorId !== visitorId) return refuse({ code: "not-found" });
  const earlier = await replay(shop.id, conversationId, entered);
  if (earlier) return earlier;
  const order = await check(shop.id, conversationId, entered);
  if (!order) return refuse({ code: "wrong-code" });
  try {
    const done = await changeConversation<CodeRefusal>(shop.id, conversationId, async (it, now) => {
      if (it.visitorId !== visitorId) return refuse({ code: "not-found" });
      if (it.holder.by === "nobody") return refuse({ code: "resolved" });
      if (it.customerId !== null) return refuse({ code: "signed-in" });
      return ok(await verified(shop.id, { it, order, entered, now }));
    });
    if (!done.ok) return done;
    const [event] = done.value.events;
    if (!event) throw new Error("A verification is a line");
    return ok({ posted: postedOf(conversationId, event), replayed: false });
  } catch (error) {
    if (!(error instanceof UsedMeanwhile)) throw error;
    return (await replay(shop.id, conversationId, entered)) ?? refuse({ code: "wrong-code" });
  }
}

type CodeOrder = verifications.OrderOfCode & { readonly id: string; readonly language: string };

/** The order that the code opens; null for every code that opens none. Each try that fails is counted, also where no code is. */
async function check(shopId: ShopId, conversationId: ConversationId, { code }: Entered) {
  const vault = await vaults.open(shopId);
  return inShop(shopId, async (sql): Promise<CodeOrder | null> => {
    const asked = await verifications.lockNewest(sql, shopId, conversationId);
    const proof = vault.mac(codePlace(asked?.id ?? conversationId), code);
    const isSame = timingSafeEqual(proof, asked?.code ?? Buffer.alloc(proof.length));
    if (asked?.order && isSame && isGood(asked, clock())) {
      const { id, language } = asked;
      return { ...asked.order, id, language };
    }
    if (asked) await verifications.countWrong(sql, shopId, asked.id);
    return null;
  });
}

type Opening = {
  readonly it: Conversation;
  readonly order: CodeOrder;
  readonly entered: Entered;
  readonly now: Date;
};

/** The line that says so, what can be told of the order now, and its records fetched anew for the agent. */
async function verified(shopId: ShopId, { it, order, entered, now }: Opening) {
  const { id, language, ...owned } = order;
  const until = new Date(now.getTime() + IDLE_MS).toISOString();
  return {
    bodies: [
      { type: "shopper.verified", author: "system", ...owned, until } as const,
      ...(await tellOrder(shopId, it, { ...owned, language })),
    ],
    also: async (sql: Parameters<typeof send>[0]) => {
      if (!(await verifications.use(sql, shopId, { id, by: entered.clientId, at: now })))
        throw new UsedMeanwhile();
      await send(sql, "order.sync", { shopId, name: owned.orderName });
      if (owned.customerId !== null)
        await send(sql, "customer.sync", { shopId, customerId: owned.customerId });
    },
  };
}

/** The same request once more gets the same answer. */
async function replay(
  shopId: ShopId,
  conversationId: ConversationId,
  { clientId, code }: Entered,
): Promise<Result<PostedLine, { code: "wrong-code" }> | null> {
  const used = await inShop(shopId, (sql) => verifications.usedBy(sql, shopId, conversationId, clientId));
  if (!used) return null;
  const vault = await vaults.open(shopId);
  if (!timingSafeEqual(vault.mac(codePlace(used.id), code), used.code)) return refuse({ code: "wrong-code" });
  const it = await loadConversation(shopId, conversationId);
  const event = it?.events.find(
    ({ type, at }) => type === "shopper.verified" && at.getTime() === used.usedAt.getTime(),
  );
  return event ? ok({ posted: postedOf(conversationId, event), replayed: true }) : null;
}

function postedOf(conversationId: ConversationId, { seq, at }: { seq: number; at: Date }): Posted {
  return { conversationId, seq, at: at.toISOString() };
}
