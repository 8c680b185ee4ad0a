import { clock } from "#app/clock.ts";
import type { ContextBlock } from "#app/contract/context-block.ts";
import type { Line } from "#app/contract/line.ts";
import { agentLine } from "#app/contract/to-line.ts";
import * as accessLog from "#app/data/access-log.server.ts";
import * as shops from "#app/data/shops.server.ts";
import { inShop } from "#app/db.server.ts";
import { type LookUp, lookUps } from "#app/domain/context/look-ups.ts";
import { renderContext } from "#app/domain/context/render.ts";
import { refuse, ok, type Result } from "#app/domain/result.ts";
import { playChat } from "./play-chat.server.ts";
import { type SampleRecords, sampleRecords } from "./sample-records.server.ts";
import type { Staff } from "./staff.ts";

export type ContextTest = {
  readonly checks: readonly LookUp[];
  /** Whose chat it was made up for. */
  readonly customerName: string | null;
  readonly orderName: string | null;
  readonly block: ContextBlock;
  /** The chat, as agents read one. */
  readonly lines: readonly Line[];
  /** The block as text, as a ticket or a mail would hold it. */
  readonly ticket: string;
  /** What Shopify took to hand the records out, and what the block took once the person was asked for. */
  readonly recordsMs: number;
  readonly blockMs: number;
};

export type ContextTestRefusal =
  { readonly code: "not-allowed" } | { readonly code: "bad-order" } | { readonly code: "not-found" };

const MOST_LETTERS = 40;
const UNNAMED = "Hello, where is my order?";

/**
 * Tries with a real customer whether an agent would have to look anything up: records read as for a shopper, a short chat
 * played by the shop's own rules, and the block that an agent would get. Writes nothing but that the customer was looked at.
 */
export async function testContext(
  staff: Staff,
  asked: unknown,
): Promise<Result<ContextTest, ContextTestRefusal>> {
  if (staff.role !== "admin") return refuse({ code: "not-allowed" });
  const orderName = orderNameIn(asked);
  if (orderName === undefined) return refuse({ code: "bad-order" });
  const shop = await shops.find(staff.shopId);
  if (!shop) return refuse({ code: "not-found" });

  const from = clock();
  const sample = await sampleRecords(shop, orderName);
  const recordsMs = clock().getTime() - from.getTime();
  await noteRead(staff, sample);
  const { customer, order, trouble } = sample;
  const { texts, told } = saidBy(sample);
  const { conversation, block, blockMs } = await playChat(staff.shopId, { customer, order, texts });
  const said = conversation.events.flatMap((event) => (event.type === "message.posted" ? [event.text] : []));
  return ok({
    checks: lookUps({ block, customer, order, trouble, texts, lines: said, told }),
    customerName: customer?.name ?? null,
    orderName: order?.name ?? null,
    block,
    lines: conversation.events.map(agentLine),
    ticket: renderContext(block),
    recordsMs,
    blockMs,
  });
}

/** Null: any order; undefined: not to be read. */
function orderNameIn(asked: unknown): string | null | undefined {
  if (typeof asked !== "object" || asked === null) return undefined;
  const order = "order" in asked ? asked.order : null;
  if (order === null) return null;
  if (typeof order !== "string" || order.length > MOST_LETTERS || /\p{Cc}/u.test(order)) return undefined;
  return order.trim() === "" ? null : order.trim();
}

/** What a shopper would write of this order, and what an agent must then not have to ask again. */
function saidBy({ customer, order }: SampleRecords) {
  const item = order?.lines[0]?.title;
  const about = [
    ...(item ? [`It is about ${item}.`] : []),
    ...(customer?.email ? [`You can write to ${customer.email}.`] : []),
  ].join(" ");
  return {
    texts: [order ? `Hello, where is my order ${order.name}?` : UNNAMED, ...(about === "" ? [] : [about])],
    told: [
      ...(order ? [{ field: "order", value: order.name }] : []),
      ...(customer?.email ? [{ field: "email", value: customer.email }] : []),
    ],
  };
}

async function noteRead({ shopId, agentId }: Staff, { customer, order }: SampleRecords): Promise<void> {
  if (!customer && !order) return;
  const customerId = customer?.id ?? order?.customerId ?? null;
  const seen = { agentId, resource: "customer", action: "read", at: clock(), customerId } as const;
  await inShop(shopId, (sql) => accessLog.note(sql, shopId, seen));
}
