import type { ContextBlock, ContextLine, ContextOrder } from "#app/contract/context-block.ts";
import { stateWords } from "./say-fact.ts";

/** The block as plain text, for a terminal, a ticket or a mail. */
export function renderContext(block: ContextBlock): string {
  const { message, action, why, evidence } = block.suggested;
  const lines = [
    headed("SUMMARY", block.summary.map(withEvidence)),
    headed("CUSTOMER", [withEvidence(block.customer)]),
    headed("ISSUE", [withEvidence(block.issue)]),
    headed("BOT TRIED", block.botTried.map(withEvidence)),
    headed("SENTIMENT", [withEvidence(block.sentiment)]),
    headed("TRIGGER", [withEvidence(block.trigger)]),
    headed(
      "COLLECTED",
      block.collected.map(({ field, value, seqs }) =>
        withEvidence({ text: `${field}: ${value}`, evidence: { seqs, records: [] } }),
      ),
    ),
    headed("SUGGESTED RESPONSE", [`“${message}”`, `→ ${action}`, withEvidence({ text: why, evidence })]),
    headed("ORDERS", block.orders.map(orderInLine)),
    headed(
      "MISSING",
      block.missing.map(({ text }) => text),
    ),
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

function orderInLine(order: ContextOrder): string {
  const { name, placedAt, total, payment, fulfilment, lines, tracking, refunded, meant } = order;
  const goods = lines.map(({ quantity, title, variant }) =>
    [`${quantity} × ${title}`, ...(variant ? [`(${variant})`] : [])].join(" "),
  );
  const parts = [
    name,
    placedAt.slice(0, 10),
    total,
    stateWords(payment),
    stateWords(fulfilment),
    goods.join(", "),
    tracking && [tracking.company, tracking.number].filter((part) => part !== null).join(" "),
    refunded && `refunded ${refunded}`,
  ];
  return `${meant ? "→ " : ""}${parts.filter((part) => part !== null && part !== "").join(" · ")}`;
}
