import type { ContextSuggestion } from "#app/contract/context-block.ts";
import { allowedAnswer } from "#app/domain/bot/allowed-answer.ts";
import { findArticle } from "#app/domain/bot/find-article.ts";
import type { OrderRecord } from "#app/domain/records.ts";
import { TOPIC_PHRASES, type Topic } from "#app/domain/understanding/topic-phrases.ts";
import type { Words } from "#app/domain/words.ts";
import type { BlockInput } from "./block-input.ts";
import { needsCare } from "./care.ts";
import type { Field } from "./collected.ts";
import { goalOf } from "./goal.ts";
import type { Issue } from "./issue.ts";
import type { KnownRecords } from "./known-records.ts";
import { nextAction } from "./next-action.ts";
import { OF_AN_ORDER } from "./order-meant.ts";
import { sayFact } from "./say-fact.ts";
import { toAgent, toShopper } from "./step-words.ts";

type Suggesting = {
  readonly input: BlockInput;
  readonly records: KnownRecords;
  readonly issue: Issue;
  readonly fields: readonly Field[];
};

/** What to write and to do first, and what allows it. */
type Plan = { readonly say: string; readonly act: string; readonly because: readonly string[] };

/** A first message with name, issue and next step, and the next action that the shop's policy allows, with the reason. */
export function suggestion(it: Suggesting): ContextSuggestion {
  const { issue, records, input, fields } = it;
  const { words, handoff } = input;
  const page = needsCare(input) ? null : pageFor(it);
  const { say, act, because } = planOf(it, page?.title ?? null);
  const name = firstName(records.customer?.name ?? fields.findLast(({ field }) => field === "name")?.value);
  const hello = name ? words("context.suggested.hello-name", { name }) : words("context.suggested.hello");
  const why = [
    ...because,
    ...(page ? [words("context.suggested.policy", { title: page.title })] : []),
    ...(records.customer ? [words(`tier.${records.customer.tier}`)] : []),
    words(`reason.${handoff.reason}`),
  ];
  const rests = [
    ...issue.line.evidence.records,
    ...(records.customer ? [`customer/${records.customer.id}`] : []),
    ...(because.length > 0 ? ["policy"] : []),
    ...(page ? [page.url] : []),
  ];
  return {
    message: [hello, ...about(issue, words), say].join(" "),
    action: act,
    why: words("context.suggested.why", { why: why.join("; ") }),
    evidence: { seqs: issue.line.evidence.seqs, records: rests },
  };
}

function about({ topic, order, namedOrder }: Issue, words: Words): string[] {
  if (topic === null) return [];
  const name = order?.name ?? namedOrder;
  const subject = lowered(words(`topic.${topic}`));
  return name
    ? [words("context.suggested.issue-order", { about: subject, order: name })]
    : [words("context.suggested.issue", { about: subject })];
}

/** What stands between the agent and the answer: care, the topic, the order, whose it is, or only the policy. */
function planOf(it: Suggesting, page: string | null): Plan {
  const { issue, input } = it;
  const { words } = input;
  const { topic, order, isTheirs } = issue;
  const plain = (say: string, act: string, variables: Record<string, string> = {}) => ({
    say: words(say, variables),
    act: words(act, variables),
    because: [],
  });
  if (needsCare(input)) return plain("action.careful", "context.next.careful");
  if (topic === null) return plain("action.unknown", "context.next.ask-topic");
  if (order && !isTheirs)
    return plain("context.say.confirm-order", "context.next.confirm-order", { order: order.name });
  if (order) return onOrder(it, { order, topic, page });
  if (OF_AN_ORDER.has(topic)) return findingOrder(it);
  return page
    ? plain(`action.${topic}`, "context.next.answer-from", { page })
    : plain(`action.${topic}`, "context.next.answer");
}

function findingOrder({ issue: { candidates, namedOrder }, records, input: { words } }: Suggesting): Plan {
  const orders = candidates.map(({ name }) => name).join(words("context.or"));
  if (candidates.length > 1)
    return {
      say: words("context.say.which-order", { orders }),
      act: words("context.next.which-order", { orders }),
      because: [],
    };
  if (namedOrder !== null)
    return {
      say: words("context.say.not-found", { order: namedOrder }),
      act: words("context.next.not-found", { order: namedOrder }),
      because: [],
    };
  const say = words(records.theirs.length > 0 ? "action.which-order" : "action.ask-order");
  return { say, act: words("context.next.ask-order"), because: [] };
}

type OnOrder = { readonly order: OrderRecord; readonly topic: string; readonly page: string | null };

function onOrder({ issue, input, records }: Suggesting, { order, topic, page }: OnOrder): Plan {
  const { words, timezone, policy, now } = input;
  const onTopic = `action.${topic}`;
  const goal = goalOf({ topic, wish: issue.wish?.kind ?? null, isFaulty: issue.isFaulty });
  if (goal === null)
    return {
      say: words(onTopic),
      act: page ? words("context.next.answer-from", { page }) : words("context.next.answer"),
      because: [],
    };
  const tier = records.customer?.tier ?? "unknown";
  const action = nextAction({ goal, order, tier, policy, timezone, now });
  const isOfAddress = topic === "address-change";
  const telling = { action, order, page, onTopic, isOfAddress, words, timezone };
  const because = action.facts.map((fact) => sayFact(fact, { words, timezone }));
  return { say: toShopper(telling), act: toAgent(telling), because };
}

/** The article that answers the telling line, else the one on its topic: the words that the shop itself set. */
function pageFor({ input: { knowledge, rules }, issue }: Suggesting) {
  const { topic, telling } = issue;
  if (topic === null) return null;
  const answer = telling ? allowedAnswer(knowledge, telling.text, rules)?.source : null;
  return answer ?? (isPhrased(topic) ? findArticle(knowledge, [topic]) : null);
}

function isPhrased(topic: string): topic is Topic {
  return Object.hasOwn(TOPIC_PHRASES, topic);
}

function lowered(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

function firstName(name: string | null | undefined): string | null {
  return name?.trim().split(/\s+/)[0] || null;
}
