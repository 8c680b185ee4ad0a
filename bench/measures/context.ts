import type { Agent, Shop, Visitor } from "../../tests/support/stack.ts";
import { startStack } from "../../tests/support/stack.ts";
import { CONDITIONS } from "../conditions.ts";
import { type Measured, none } from "../measured.ts";
import type { Sizes } from "../sizes.ts";
import { percentile } from "../statistics.ts";
import type { Goal, Row } from "../table.ts";

const MIRRORED: Goal = { better: "less", must: 100 };
const NOT_MIRRORED: Goal = { better: "less", must: 1_500 };
const ASK_AGAIN_MS = 10;
const LONGEST_MS = 10_000;

type Block = {
  readonly customer: { readonly text: string };
  readonly profile: { readonly tier: string } | null;
  readonly orders: readonly { readonly name: string; readonly meant: boolean }[];
};

/** How soon after a handoff its block names customer, order and tier: with the records mirrored, and with none. */
export async function measureContext({ count }: Sizes["context"]): Promise<Measured> {
  const stack = await startStack({ env: CONDITIONS });
  try {
    const shop = await stack.installShop({ domain: "context.myshopify.com" });
    const agent = await shop.agent({ name: "Dana Reyes" });
    await shop.seed(recordsFor(2 * count));
    const asked: number[] = [];
    const mirrored: number[] = [];
    const fresh: number[] = [];
    let lacking = 0;
    for (let at = 0; at < count; at += 1) {
      const known = await shop.visitor({ customerId: idOf(at) });
      await known.post("Hello");
      await untilBlock(agent, known, isWhole(at));
      const { ms, sinceAskedMs, wasWhole } = await handedOver(agent, await another(shop, at), at);
      asked.push(sinceAskedMs);
      mirrored.push(ms);
      if (!wasWhole) lacking += 1;
      const stranger = await shop.visitor();
      const began = performance.now();
      await stranger.post(words(count + at));
      await untilBlock(agent, stranger, isShown(count + at));
      fresh.push(performance.now() - began);
    }
    return {
      rows: [
        ...rows("a handoff → its block with customer, order and tier, records mirrored", mirrored, MIRRORED),
        ...rows("… from the shopper's message that asked for it", asked),
        none("… whose first block lacked one of them", lacking, `${count}`),
        ...rows("a handoff → its block with the order named, nothing mirrored", fresh, NOT_MIRRORED),
      ],
      faults: lacking,
      details: [],
    };
  } finally {
    await stack.stop();
  }
}

/** The same customer in another browser: the records are there, the conversation is new. */
function another(shop: Shop, at: number): Promise<Visitor> {
  return shop.visitor({ customerId: idOf(at) });
}

/** From the message, and from the handoff that it was answered with, until the block was read: whole at the first look. */
async function handedOver(agent: Agent, visitor: Visitor, at: number) {
  const began = performance.now();
  await visitor.post(words(at));
  const handedOverAt = performance.now();
  const block = await blockOf(agent, visitor);
  const now = performance.now();
  const wasWhole = block !== null && isWhole(at)(block);
  return { ms: now - handedOverAt, sinceAskedMs: now - began, wasWhole };
}

async function untilBlock(
  agent: Agent,
  visitor: Visitor,
  isEnough: (block: Block) => boolean,
): Promise<void> {
  const end = performance.now() + LONGEST_MS;
  while (performance.now() < end) {
    const block = await blockOf(agent, visitor);
    if (block && isEnough(block)) return;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
  throw new Error("A block never named what it is about");
}

async function blockOf(agent: Agent, visitor: Visitor): Promise<Block | null> {
  const { body } = await agent.request("GET", `/agent/conversations/${visitor.conversationId()}/context`);
  return (JSON.parse(body) as { context: Block | null }).context;
}

const isShown = (at: number) => (block: Block) => block.orders.some(({ name }) => name === nameOf(at));
const isWhole = (at: number) => (block: Block) =>
  block.profile?.tier === "vip" && block.customer.text.includes(`Shopper ${at}`) && isShown(at)(block);

function words(at: number): string {
  return `Where is my order ${nameOf(at)}? I want to talk to a person`;
}

function recordsFor(count: number) {
  const all = Array.from({ length: count }, (_, at) => at);
  return {
    customers: all.map((at) => ({
      id: idOf(at),
      firstName: "Shopper",
      lastName: `${at}`,
      tags: ["VIP"],
      numberOfOrders: "1",
    })),
    orders: all.map((at) => ({
      id: String(500_000 + at),
      name: nameOf(at),
      customer: idOf(at),
      lineItems: [{ title: "Whey Isolate", quantity: 1, price: "39.90" }],
    })),
  };
}

function idOf(at: number): string {
  return String(700_000 + at);
}

function nameOf(at: number): string {
  return `#${80_000 + at}`;
}

function rows(measure: string, times: readonly number[], goal?: Goal): Row[] {
  return ([0.5, 0.95] as const).map((share) => {
    const value = percentile(times, share);
    const it = {
      measure: `${measure}, p${share * 100} of ${times.length}`,
      value,
      figure: `${value.toFixed(1)} ms`,
    };
    return share === 0.95 && goal ? { ...it, goal, unit: " ms" } : it;
  });
}
