import type { BotLine, Evidence, HandoffReason, OfferReason } from "#app/domain/conversation/events.ts";
import type { QueueId } from "#app/domain/ids.ts";
import type { Mode } from "#app/domain/shop.ts";
import { decide, type Decision } from "#app/domain/triggers/decide.ts";
import type { Heard } from "#app/domain/triggers/facts.ts";
import { lineOf } from "#app/domain/triggers/line-of.ts";
import type { Matrix } from "#app/domain/triggers/matrix.ts";
import type { Priority, Rule } from "#app/domain/triggers/rule.ts";
import { asksAboutBot } from "#app/domain/understanding/about-bot.ts";
import { replyToOffer } from "#app/domain/understanding/offer-reply.ts";
import { saidHelped } from "#app/domain/understanding/said-helped.ts";
import { smallTalk } from "#app/domain/understanding/small-talk.ts";
import type { Words } from "#app/domain/words.ts";
import { allowedAnswer } from "./allowed-answer.ts";
import { factsOf, type Moment } from "./facts-of.ts";
import type { Answer, KnowledgeIndex } from "./knowledge.ts";
import { welcome } from "./welcome.ts";

/** What the bot knows before it reads the message. */
export type Situation = Moment & {
  readonly matrix: Matrix;
  readonly knowledge: KnowledgeIndex;
  readonly mode: Mode;
  /** The shopper's language, by its tag. */
  readonly locale: string;
  readonly words: Words;
};

/** What the shopper did; `seq` is the one the line will get. */
export type Said = Heard;

type BotSays = { readonly text: string; readonly bot: BotLine };

export type NextStep =
  | { do: "stay-silent" }
  | ({ do: "answer" } & BotSays)
  | {
      do: "offer";
      answer: BotSays | null;
      text: string;
      reason: OfferReason;
      ruleId: string | null;
      ruleName: string | null;
      evidence: Evidence;
    }
  | ({ do: "hand-over" } & HandOver);

export type HandOver = {
  readonly reason: HandoffReason;
  readonly ruleId: string | null;
  readonly ruleName: string | null;
  readonly queueId: QueueId | null;
  readonly priority: Priority;
  readonly serviceSeconds: number | null;
  readonly resolveSeconds: number | null;
  readonly evidence: Evidence;
  /** What the rule has the shopper read before anything else; null: nothing of its own. */
  readonly line: string | null;
  /** What the bot says before it steps aside. */
  readonly greeting: string | null;
};

/** What the bot does with one message: what the matrix says, then politeness, then the shop's own articles. */
export function nextStep(situation: Situation, said: Said): NextStep {
  const { conversation, matrix, knowledge } = situation;
  if (conversation.holder.by !== "bot") return { do: "stay-silent" };
  const polite = said.how === "words" ? politeStep(situation, said) : null;
  const isQuestion = said.how === "words" && polite === null;
  const found = isQuestion ? allowedAnswer(knowledge, said.text, matrix.rules) : null;
  const facts = factsOf(situation, said, { isQuestion, outsideKnowledge: isQuestion && found === null });
  const decision = decide(matrix, facts);
  if (decision.do === "hand-over") return handOver(situation, decision);
  if (situation.mode === "live-only") return toPeople(situation, said);
  if (polite) return polite;
  const answer = found ? answerOf(found) : null;
  if (decision.do === "offer") return offer(situation, decision, answer);
  return {
    do: "answer",
    ...(answer ?? { text: situation.words("bot.not-known"), bot: { kind: "not-known" } }),
  };
}

function handOver({ locale }: Situation, decision: Extract<Decision, { do: "hand-over" }>): NextStep {
  const { reason, rule, evidence } = decision;
  return {
    do: "hand-over",
    reason,
    ...named(rule),
    queueId: rule?.queueId ?? null,
    priority: rule?.priority ?? "normal",
    serviceSeconds: rule?.serviceSeconds ?? null,
    resolveSeconds: rule?.resolveSeconds ?? null,
    evidence,
    line: rule && lineOf(rule, locale),
    greeting: null,
  };
}

/** In a shop where only people answer, the bot says hello and steps aside. */
function toPeople({ words }: Situation, { seq }: Said): NextStep {
  return {
    do: "hand-over",
    reason: "live-mode",
    ...named(null),
    queueId: null,
    priority: "normal",
    serviceSeconds: null,
    resolveSeconds: null,
    evidence: { seqs: [seq], words: [] },
    line: null,
    greeting: words("bot.live-greeting"),
  };
}

/** The words of an offer by why it is made; what is not here is offered in words that fit any rule. */
const OFFERED_AS: Partial<Record<OfferReason, string>> = {
  "outside-knowledge": "outside-knowledge",
  "unresolved-turns": "unresolved-turns",
  "rephrased": "unresolved-turns",
  "judged": "unresolved-turns",
  "minutes": "unresolved-turns",
  "frustrated": "frustrated",
  "abusive": "frustrated",
};

/** The rule's own line, or the standard one; after what the bot knows, if it knows anything. */
function offer(
  { words, locale }: Situation,
  { reason, rule, evidence }: Extract<Decision, { do: "offer" }>,
  answer: BotSays | null,
): NextStep {
  const isMissed = reason === "outside-knowledge" && answer !== null;
  const standard = isMissed ? "unresolved-turns" : (OFFERED_AS[reason] ?? "other");
  const text = lineOf(rule, locale) ?? words(`bot.offer.${standard}`);
  return { do: "offer", answer, text, reason, ...named(rule), evidence };
}

type InWords = Extract<Said, { how: "words" }>;

/** What needs no article: no to an offer, a greeting, thanks, a word about the bot itself. Null when something was asked. */
function politeStep(situation: Situation, said: InWords): NextStep | null {
  const { conversation, knowledge, words } = situation;
  if (conversation.offer === "open" && replyToOffer(said.text) === "no")
    return politely(situation, "bot.offer-declined");
  const about = asksAboutBot(said.text);
  if (about === "what-it-is")
    return offerOfItself(situation, said, "automatic") ?? politely(situation, "bot.automatic");
  const polite = smallTalk(said.text);
  if (about === "what-it-can" || (polite !== null && isOpening(situation))) {
    const answer = welcome(knowledge, words);
    if (answer) return { do: "answer", ...answer };
    return offerOfItself(situation, said, "greeting") ?? politely(situation, "bot.greeting");
  }
  if (polite !== null) return politely(situation, `bot.${polite}`);
  return saidHelped(said.text) ? politely(situation, "bot.helped") : null;
}

/** An offer that no rule makes, if the shop offers a person at all and none has been offered here before. */
function offerOfItself(
  { conversation, matrix, words }: Situation,
  { seq }: InWords,
  why: string,
): NextStep | null {
  const offers = matrix.enabled.some(({ condition }) => condition.kind === "outside-knowledge");
  if (conversation.offer !== "never" || !offers) return null;
  return {
    do: "offer",
    answer: null,
    text: words(`bot.offer.${why}`),
    reason: "outside-knowledge",
    ...named(null),
    evidence: { seqs: [seq], words: [] },
  };
}

function politely({ words }: Situation, key: string): NextStep {
  return { do: "answer", text: words(key), bot: { kind: "small-talk" } };
}

function answerOf({ text, source, match }: Answer): BotSays {
  return { text, bot: { kind: "answer", source, match } };
}

function named(rule: Rule | null) {
  return { ruleId: rule?.id ?? null, ruleName: rule?.name ?? null };
}

function isOpening({ conversation }: Situation): boolean {
  return !conversation.events.some((event) => event.type === "message.posted");
}
