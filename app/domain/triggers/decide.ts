import type { Evidence, HandoffReason, OfferReason } from "#app/domain/conversation/events.ts";
import { replyToOffer } from "#app/domain/understanding/offer-reply.ts";
import type { Facts } from "./facts.ts";
import { fires, type Words } from "./fires.ts";
import { type Matrix, wordsFound } from "./matrix.ts";
import { quoted } from "./quoted.ts";
import type { Rule, RuleKind } from "./rule.ts";
import { mayDo } from "./rule-kinds.ts";

/** What the matrix says of a message, with the rule and what it rests on. */
export type Decision =
  | { readonly do: "nothing" }
  /** The rule is null for a request where the shop has switched the rule for requests off. */
  | {
      readonly do: "hand-over";
      readonly reason: HandoffReason;
      readonly rule: Rule | null;
      readonly evidence: Evidence;
    }
  | { readonly do: "offer"; readonly reason: OfferReason; readonly rule: Rule; readonly evidence: Evidence }
  | {
      readonly do: "leave-to-bot";
      readonly reason: RuleKind;
      readonly rule: Rule;
      readonly evidence: Evidence;
    };

const NO_WORDS: Words = new Map();

/**
 * First what no shop can switch off or reorder: a request for a person, then a regulated topic at any hour. Then the
 * shop's rules in its order: the first that fires and hands over decides. One that leaves the message to the bot keeps
 * away what comes below it and is about the topic or a guess, and every offer; a listed word, a pattern, the customer's
 * standing and the shopper's patience it does not keep away. Last, the first offer, once in a conversation.
 */
export function decide(matrix: Matrix, facts: Facts): Decision {
  const request = requested(facts);
  if (request) {
    const rule = matrix.enabled.find(({ condition }) => condition.kind === "asked-for-person") ?? null;
    return { do: "hand-over", rule, ...request };
  }
  const words = facts.heard.how === "words" ? wordsFound(matrix, facts.heard.text) : NO_WORDS;
  return regulated(matrix, facts, words) ?? inOrder(matrix, facts, words);
}

function regulated({ enabled }: Matrix, { heard }: Facts, words: Words): Decision | null {
  const rule = enabled.find(({ id, condition }) => condition.kind === "regulated" && words.has(id));
  if (!rule) return null;
  const evidence = { seqs: [heard.seq], words: quoted(words.get(rule.id) ?? []) };
  return { do: "hand-over", reason: "regulated", rule, evidence };
}

function inOrder({ enabled }: Matrix, facts: Facts, words: Words): Decision {
  let kept: Decision | null = null;
  let offer: Decision | null = null;
  for (const rule of enabled) {
    const isUseless = rule.action === "offer" && (offer !== null || facts.offer !== "never");
    if (isUseless || (kept !== null && isShielded(rule))) continue;
    const evidence = fires(rule, facts, words);
    if (evidence === null) continue;
    const { kind } = rule.condition;
    if (rule.action === "leave-to-bot") kept ??= { do: "leave-to-bot", reason: kind, rule, evidence };
    else if (rule.action === "hand-over") return { do: "hand-over", reason: kind, rule, evidence };
    else if (mayOffer(kind)) offer = { do: "offer", reason: kind, rule, evidence };
  }
  return kept ?? offer ?? { do: "nothing" };
}

/** About the same topic, a guess, or only an offer. */
function isShielded({ action, condition }: Rule): boolean {
  return action === "offer" || SOFTER.has(condition.kind);
}

const SOFTER: ReadonlySet<RuleKind> = new Set<RuleKind>(["topic", "every-question", "judged"]);

function mayOffer(kind: RuleKind): kind is OfferReason {
  return mayDo(kind, "offer");
}

/** The button, a request in words, or a yes to an open offer. */
function requested({ heard, reading, offer }: Facts): { reason: HandoffReason; evidence: Evidence } | null {
  const seqs = [heard.seq];
  if (heard.how === "button") {
    const reason = offer === "open" ? "accepted-offer" : "asked-for-person";
    return { reason, evidence: { seqs, words: [] } };
  }
  if (offer === "open" && replyToOffer(heard.text) === "yes")
    return { reason: "accepted-offer", evidence: { seqs, words: quoted([heard.text]) } };
  if (!reading?.wantsPerson.decision) return null;
  return { reason: "asked-for-person", evidence: { seqs, words: quoted([reading.wantsPerson.words ?? ""]) } };
}
