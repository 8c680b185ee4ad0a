import type { BotLine, Evidence, HandoffReason, OfferReason } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { QueueId } from "#app/domain/ids.ts";
import type { Rule, Tier } from "#app/domain/shop.ts";
import { enabledRules, hardRule, type Heard } from "#app/domain/triggers/evaluate.ts";
import { matchKeywords } from "#app/domain/triggers/keyword-match.ts";
import { asksAboutBot } from "#app/domain/understanding/about-bot.ts";
import { replyToOffer } from "#app/domain/understanding/offer-reply.ts";
import { saidHelped } from "#app/domain/understanding/said-helped.ts";
import { smallTalk } from "#app/domain/understanding/small-talk.ts";
import type { Words } from "#app/domain/words.ts";
import { type Answer, findAnswer, type KnowledgeIndex } from "./knowledge.ts";
import { welcome } from "./welcome.ts";

/** What the bot knows before it reads the message; `conversation` is as it was before it. */
export type Situation = {
  readonly conversation: Conversation;
  readonly rules: readonly Rule[];
  readonly knowledge: KnowledgeIndex;
  readonly tier: Tier;
  readonly words: Words;
};

/** What the shopper did; `seq` is the one the line will get. */
export type Said = Heard;

export type NextStep =
  | { do: "stay-silent" }
  | { do: "answer"; text: string; bot: BotLine }
  | {
      do: "offer";
      answer: { text: string; bot: BotLine } | null;
      text: string;
      reason: OfferReason;
      evidence: Evidence;
    }
  | {
      do: "hand-over";
      reason: HandoffReason;
      ruleId: string | null;
      queueId: QueueId | null;
      evidence: Evidence;
    };

/** What the bot does with one message: hard rules first, then politeness, then the shop's own articles. */
export function nextStep(situation: Situation, said: Said): NextStep {
  const { conversation, rules, tier } = situation;
  if (conversation.holder.by !== "bot") return { do: "stay-silent" };

  const offerIsOpen = conversation.offer === "open";
  const hard = hardRule(rules, said, offerIsOpen, tier);
  if (hard) {
    const { reason, rule, evidence } = hard;
    return { do: "hand-over", reason, ruleId: rule?.id ?? null, queueId: rule?.queueId ?? null, evidence };
  }
  // The button always hands over, above; what is left is words.
  if (said.how === "button") return { do: "stay-silent" };

  if (offerIsOpen && replyToOffer(said.text) === "no") return politely(situation, "bot.offer-declined");
  return afterPoliteness(situation, said) ?? afterQuestion(situation, said);
}

type InWords = Extract<Said, { how: "words" }>;

/** What needs no article: a greeting, thanks, a word about the bot itself. Null when something was asked. */
function afterPoliteness(situation: Situation, said: InWords): NextStep | null {
  const about = asksAboutBot(said.text);
  if (about === "what-it-is")
    return offerFor(situation, said, "automatic") ?? politely(situation, "bot.automatic");
  const polite = smallTalk(said.text);
  if (about === "what-it-can" || (polite !== null && isOpening(situation.conversation))) {
    const answer = welcome(situation.knowledge, situation.words);
    if (answer) return { do: "answer", ...answer };
    return offerFor(situation, said, "greeting") ?? politely(situation, "bot.greeting");
  }
  if (polite !== null) return politely(situation, `bot.${polite}`);
  return saidHelped(said.text) ? politely(situation, "bot.helped") : null;
}

/** The shop's own words with their source; on the turn that is one too many an offer comes with them. */
function afterQuestion(situation: Situation, said: InWords): NextStep {
  const { conversation, knowledge, rules, words } = situation;
  const found = answerAllowed(findAnswer(knowledge, said.text), rules);
  const offer = found ? null : offerFor(situation, said, "outside-knowledge");
  if (offer) return offer;

  const answer: { text: string; bot: BotLine } = found
    ? { text: found.text, bot: { kind: "answer", source: found.source, match: found.match } }
    : { text: words("bot.not-known"), bot: { kind: "not-known" } };
  const turn = conversation.unresolvedTurns + 1;
  const isOneTooMany = enabledRules(rules, "unresolved-turns").some((rule) => turn >= rule.condition.turns);
  if (!isOneTooMany || conversation.offer !== "never") return { do: "answer", ...answer };
  const evidence = { seqs: [...unresolvedSeqs(conversation), said.seq], words: [] };
  return {
    do: "offer",
    answer,
    text: words("bot.offer.unresolved-turns"),
    reason: "unresolved-turns",
    evidence,
  };
}

/** What the shop lists for people is left out of the bot's knowledge: a passage headed by it, or full of it. */
function answerAllowed(found: Answer | null, rules: readonly Rule[]): Answer | null {
  if (found === null) return null;
  const isForPeople = enabledRules(rules, "keyword").some(({ condition }) =>
    isAbout(condition.words, found.passage),
  );
  return isForPeople ? null : found;
}

type Passage = Answer["passage"];

/** Lists and passages change when the merchant changes them, and are asked about with each message. */
const judged = new WeakMap<readonly string[], WeakMap<Passage, boolean>>();

function isAbout(listed: readonly string[], passage: Passage): boolean {
  const verdicts = judged.get(listed) ?? new WeakMap<Passage, boolean>();
  judged.set(listed, verdicts);
  const { heading, sentences } = passage;
  const verdict =
    verdicts.get(passage) ??
    (matchKeywords(listed, heading ?? "").length > 0 ||
      matchKeywords(listed, sentences.join(" ")).length > 1);
  verdicts.set(passage, verdict);
  return verdict;
}

/** An offer instead of an answer, if the shop offers a person at all and none has been offered here before. */
function offerFor({ conversation, rules, words }: Situation, said: InWords, why: string): NextStep | null {
  if (conversation.offer !== "never" || enabledRules(rules, "outside-knowledge").length === 0) return null;
  const evidence = { seqs: [said.seq], words: [] };
  return {
    do: "offer",
    answer: null,
    text: words(`bot.offer.${why}`),
    reason: "outside-knowledge",
    evidence,
  };
}

function politely({ words }: Situation, key: string): NextStep {
  return { do: "answer", text: words(key), bot: { kind: "small-talk" } };
}

function isOpening({ events }: Conversation): boolean {
  return !events.some((event) => event.type === "message.posted");
}

/** The shopper's messages since the last that helped. */
function unresolvedSeqs({ events }: Conversation): number[] {
  const since = events.findLast((event) => event.type === "answer.helped")?.seq ?? 0;
  return events
    .filter((event) => event.seq > since && event.type === "message.posted" && event.author === "shopper")
    .map((event) => event.seq);
}
