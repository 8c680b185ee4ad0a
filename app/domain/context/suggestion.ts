import type { ContextLine } from "#app/contract/context-block.ts";
import { findArticle } from "#app/domain/bot/find-article.ts";
import { allowedAnswer } from "#app/domain/bot/allowed-answer.ts";
import { isRegulated } from "#app/domain/triggers/regulated.ts";
import type { BlockInput } from "./block.ts";
import type { Field } from "./collected.ts";
import type { Issue } from "./issue.ts";
import { shopperLines } from "./shopper-lines.ts";

/** A first message with name, issue and next action, and why this one: the policy it rests on, tier and trigger. */
export function suggestion(input: BlockInput & { issue: Issue; fields: readonly Field[] }): ContextLine {
  const { issue, customer, signedIn, words } = input;
  const { reason } = input.handoff;
  const name =
    firstName(signedIn ? (customer?.name ?? null) : null) ??
    firstName(input.fields.find(({ field }) => field === "name")?.value ?? null);
  const policy = needsCare(input) ? null : policyFor(input);
  const order = issue.order?.name ?? issue.namedOrder;
  const about = words(issue.topic ? `topic.${issue.topic}` : "topic.unknown").toLowerCase();
  const opener = [
    name ? words("context.suggested.hello-name", { name }) : words("context.suggested.hello"),
    words(order ? "context.suggested.issue-order" : "context.suggested.issue", { about, order: order ?? "" }),
    words(actionKey(input)),
  ].join(" ");
  const why = [
    words(`reason.${reason}`),
    ...(signedIn && customer ? [words(`tier.${customer.tier}`)] : []),
    ...(policy ? [words("context.suggested.policy", { title: policy.title })] : []),
  ].join(", ");
  const records = [
    ...(policy ? [policy.url] : []),
    ...issue.line.evidence.records,
    ...(signedIn && customer ? [`customer/${customer.id}`] : []),
  ];
  return {
    text: `“${opener}” ${words("context.suggested.why", { why })}`,
    evidence: { seqs: issue.line.evidence.seqs, records },
  };
}

const OF_CARE: ReadonlySet<string> = new Set(["keyword", "pattern", "regulated"]);

/** After a listed word, and wherever a regulated topic came up, no standard text is suggested. */
function needsCare({ handoff, rules, conversation }: BlockInput): boolean {
  if (OF_CARE.has(handoff.reason)) return true;
  return shopperLines(conversation).some(({ text }) => isRegulated(rules, text));
}

function actionKey(input: BlockInput & { issue: Issue }): string {
  const { issue, signedIn } = input;
  if (needsCare(input)) return "action.careful";
  if (issue.topic === null) return "action.unknown";
  const needsOrder = ORDER_ACTIONS.has(issue.topic) && issue.order === null && issue.namedOrder === null;
  if (needsOrder) return signedIn ? "action.which-order" : "action.ask-order";
  return `action.${issue.topic}`;
}

// prettier-ignore
const ORDER_ACTIONS: ReadonlySet<string> = new Set([
  "refund", "exchange", "wrong-item", "damaged-item", "missing-item", "return", "cancel-order", "address-change",
  "invoice", "late-delivery", "order-status", "order-question",
]);

/** The article that answers the telling message, else the one on its topic. */
function policyFor({ knowledge, conversation, issue, rules }: BlockInput & { issue: Issue }) {
  if (issue.topic === null) return null;
  const seq = issue.line.evidence.seqs.at(-1);
  const event = conversation.events.find((one) => one.seq === seq);
  const text = event?.type === "message.posted" ? event.text : "";
  return allowedAnswer(knowledge, text, rules)?.source ?? findArticle(knowledge, [issue.topic]);
}

function firstName(name: string | null): string | null {
  return name?.trim().split(/\s+/)[0] ?? null;
}
