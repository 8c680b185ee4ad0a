import { randomUUID } from "node:crypto";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as lines from "#app/data/lines.server.ts";
import * as members from "#app/data/members.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { offerTo } from "#app/domain/routing/offer-to.ts";
import { postAsShopper } from "#app/services/post-as-shopper.server.ts";
import { resolveConversation } from "#app/services/resolve-conversation.server.ts";
import { routeWaiting } from "#app/services/route-waiting.server.ts";
import { queueOf, shopConfig } from "#app/services/shop-config.server.ts";
import type { Staff } from "#app/services/staff.ts";
import { makeVisitor } from "../../tests/support/shop.ts";
import type { Asked, Times } from "./asked.ts";
import { answer, ask, type BusyShop, makeBusyShop } from "./busy-shop.ts";

/** As many as the router reads at once. */
const MOST_AT_ONCE = 100;

process.once("message", (asked: Asked) => {
  void measure(asked).then((times) => {
    process.send?.(times);
    process.disconnect();
  });
});

async function measure({ samples, ...size }: Asked): Promise<Times> {
  const busy = await makeBusyShop(size);
  const times: Times = { message: [], handoff: [], decision: [], freed: [] };
  // By turns, so that what slows the machine down slows all of them.
  for (let at = 0; at < samples; at += 1) {
    times.message.push(await message(busy));
    const { staff, conversationId } = held(busy, at);
    const isUrgent = at % 2 === 1;
    await free(staff, conversationId);
    times.decision.push(await decide(busy));
    if (isUrgent) {
      times.handoff.push(await timed(() => ask(busy.shop, busy.vip)));
    } else {
      times.freed.push(await timed(() => routeWaiting(busy.shop.id)));
      await ask(busy.shop);
    }
    // Whoever was free takes what they were offered, and is as busy as before.
    const offered = await theirOffer(busy, staff);
    await answer(staff, offered);
    busy.held[at % busy.held.length] = { staff, conversationId: offered };
  }
  await stopJobs();
  await pool.end();
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function held({ held: all }: BusyShop, at: number) {
  const one = all[at % all.length];
  if (!one) throw new Error("Nobody holds anything");
  return one;
}

async function free(staff: Staff, conversationId: ConversationId): Promise<void> {
  const done = await resolveConversation(staff, conversationId, "solved");
  if (!done.ok) throw new Error(`An end was refused: ${done.error.code}`);
}

/** What the bot answers, as a measure of what a message costs without a handoff. */
async function message({ shop }: BusyShop): Promise<number> {
  const visitor = await makeVisitor(shop);
  const text = "Can I return an unopened product?";
  return timed(() => postAsShopper(visitor, { how: "words", text, clientId: randomUUID() }));
}

/** What the router does up to its decision, as it does it. */
async function decide({ shop }: BusyShop): Promise<number> {
  const queue = queueOf(await shopConfig(shop.id), null);
  const now = new Date();
  return timed(async () => {
    const [team, [first]] = await inShop(shop.id, async (sql) => [
      await members.list(sql, shop.id, now),
      await lines.unasked(sql, shop.id, { queueIds: [queue.id], most: MOST_AT_ONCE, behind: null }),
    ]);
    const demand = { language: null, passed: [], lastAgentId: null, now };
    if (!first || !offerTo(first.handoffId, queue, { demand, team })) throw new Error("Nobody was free");
  });
}

async function theirOffer({ shop }: BusyShop, { agentId, name }: Staff): Promise<ConversationId> {
  const [offered] = await inShop(shop.id, (sql) => members.offered(sql, shop.id, agentId));
  if (!offered) throw new Error(`${name} had room and was offered nothing`);
  return offered;
}
