import type { ContextBlock, ContextLine, ContextOrder } from "#app/contract/context-block.ts";
import type { KnowledgeIndex } from "#app/domain/bot/knowledge.ts";
import type { Evidence, HandoffReason } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { CustomerRecord, OrderRecord } from "#app/domain/shop.ts";
import type { Priority, Rule } from "#app/domain/triggers/rule.ts";
import type { Words } from "#app/domain/words.ts";
import { botTried } from "./bot-tried.ts";
import { collected } from "./collected.ts";
import { customerLine, missingLines } from "./customer.ts";
import { issueOf, orderNamed } from "./issue.ts";
import { contextOrders } from "./orders.ts";
import { sentimentLine } from "./sentiment-line.ts";
import { suggestion } from "./suggestion.ts";
import { triggerLine } from "./trigger-line.ts";
import { shopperLines } from "./shopper-lines.ts";

export type BlockInput = {
  readonly conversation: Conversation;
  readonly handoff: HandedOver;
  readonly rules: readonly Rule[];
  /** Shopify's own signature says who this is. */
  readonly signedIn: boolean;
  readonly customer: CustomerRecord | null;
  /** Orders of the shop under the numbers that the shopper wrote; perhaps somebody else's. */
  readonly named: readonly OrderRecord[];
  readonly knowledge: KnowledgeIndex;
  readonly words: Words;
  /** Of the shop: times are told by its clock. */
  readonly timezone: string;
  readonly now: Date;
};

/** Why, how urgently and when a conversation was handed over. */
export type HandedOver = {
  readonly reason: HandoffReason;
  readonly ruleId: string | null;
  readonly ruleName: string | null;
  readonly evidence: Evidence;
  readonly priority: Priority;
  readonly serviceSeconds: number | null;
  readonly at: Date;
};

/** What the agent reads before the first line: records for facts, the log for everything else, guesses for nothing. */
export function contextBlock(given: BlockInput): ContextBlock {
  const { conversation, signedIn, words } = given;
  // A record without Shopify's signature is somebody else's as far as we know.
  const customer = signedIn ? given.customer : null;
  const input = { ...given, customer };
  const said = shopperLines(conversation);
  const known = collected(said, customer);
  const issue = issueOf({ said, customer, fields: known, words });
  const unconfirmed = issue.order === null ? orderNamed(given.named, issue.namedOrder) : null;
  return {
    customer: customerLine({ customer, signedIn, fields: known, words }),
    issue: issue.line,
    botTried: botTried(conversation, words),
    sentiment: sentimentLine(said, words),
    trigger: triggerLine(input),
    collected: known,
    suggested: suggestion({ ...input, issue, fields: known }),
    orders: contextOrders(customer, { meant: issue.order, unconfirmed }),
    missing: missingLines({
      customer,
      signedIn,
      namedOrder: issue.namedOrder,
      order: issue.order,
      unconfirmed,
      words,
    }),
  };
}

/** The block as plain text, for a terminal, a ticket or a mail. */
export function renderContext(block: ContextBlock): string {
  const lines = [
    headed("CUSTOMER", [withEvidence(block.customer)]),
    headed("ISSUE", [withEvidence(block.issue)]),
    headed("BOT TRIED", block.botTried.map(withEvidence)),
    headed("SENTIMENT", [withEvidence(block.sentiment)]),
    headed("TRIGGER", [withEvidence(block.trigger)]),
    headed(
      "COLLECTED",
      block.collected.map(({ field, value, seqs }) => `${field}: ${value} [${seqs.join(", ")}]`),
    ),
    headed("SUGGESTED RESPONSE", [withEvidence(block.suggested)]),
    headed("ORDERS", block.orders.map(orderInLine)),
    headed("MISSING", block.missing),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

function headed(heading: string, lines: readonly string[]): string {
  return lines
    .map((line, index) => `${index === 0 ? heading : " ".repeat(heading.length)}  ${line}`)
    .join("\n");
}

function withEvidence({ text, evidence }: ContextLine): string {
  const rests = [...evidence.seqs.map((seq) => `#${seq}`), ...evidence.records].join(", ");
  return rests === "" ? text : `${text} [${rests}]`;
}

function orderInLine({
  name,
  placedAt,
  total,
  payment,
  fulfilment,
  lines,
  tracking,
  refunded,
  meant,
}: ContextOrder): string {
  const parts = [
    name,
    placedAt.slice(0, 10),
    total,
    payment,
    fulfilment,
    lines.join(", "),
    tracking,
    refunded,
  ];
  return `${meant ? "→ " : ""}${parts.filter((part) => part !== null && part !== "").join(" · ")}`;
}
