import { NOBODY } from "../../app/domain/replay/played.ts";
import { decide, type Decision } from "../../app/domain/triggers/decide.ts";
import type { Facts } from "../../app/domain/triggers/facts.ts";
import { judgementOf } from "../../app/domain/triggers/judged.ts";
import { compileMatrix } from "../../app/domain/triggers/matrix.ts";
import { startingRules } from "../../app/domain/triggers/starting-rules.ts";
import { readLast } from "../../app/domain/understanding/read.ts";
import type { Reading } from "../../app/domain/understanding/reading.ts";
import { saidHelped } from "../../app/domain/understanding/said-helped.ts";
import { smallTalk } from "../../app/domain/understanding/small-talk.ts";
import { topicOf } from "../../app/domain/understanding/topics/topic-of.ts";
import type { TopicModel } from "../../app/domain/understanding/topics/topic-model.ts";
import type { Turn } from "../../app/domain/understanding/turn.ts";

/** A shop of no particular trade, as it is installed: what it would do is what the command answers. */
const MATRIX = compileMatrix(startingRules(null));
/** Noon of a working day: rules without hours of their own count at any time. */
const WEEKDAY_NOON = { day: 2, minute: 720 };
/** What a rule without a score of its own is worth: it is certain. */
const CERTAIN = 1;
/** Signals that add less than this are not worth a word. */
const LEAST_WEIGHT = 0.05;

/** What the command says of a conversation; the fields are about its last turn. */
export function understand(turns: readonly Turn[], topics: TopicModel | null) {
  const last = turns.at(-1);
  const reading = readLast(turns, { topics });
  const { wantsPerson, mood, dissatisfied, entities, asksAgain } = reading;
  return {
    topic: last?.role === "customer" ? topicNamed(last.text, reading, topics) : null,
    wantsPerson: judged(wantsPerson),
    sentiment: { label: mood.label, score: round(mood.score) },
    dissatisfied: judged(dissatisfied),
    handoff: handoffOf(turns, reading),
    entities: entities.map(({ kind, value, start, end }) => ({ type: kind, value, start, end })),
    asksAgain,
  };
}

/** With topics of the shop's own only these are named; what is none of them is out of its scope. */
function topicNamed(text: string, reading: Reading, topics: TopicModel | null) {
  const topic = topics ? topicOf(topics, text) : reading.topic;
  return topic && { name: topic.name, confidence: round(topic.confidence) };
}

/** Whether a person should come now. After a line of the bot: whether its answer is a reason to send one. */
function handoffOf(turns: readonly Turn[], reading: Reading) {
  const last = turns.at(-1);
  if (last?.role === "agent" || !turns.some(({ role }) => role === "customer"))
    return { decision: false, score: 0, reasons: [] };
  const isAnswered = last?.role === "bot";
  const asked = isAnswered ? [...turns, { role: "customer", text: "" } as const] : turns;
  const facts = factsOf(asked, isAnswered ? readLast(asked, { topics: null }) : reading);
  const { score, parts } = judgementOf(facts, facts.reading ?? reading);
  const decision = decide(MATRIX, facts);
  const isSure = decision.do === "hand-over";
  return {
    decision: isSure || decision.do === "offer",
    score: isSure ? CERTAIN : round(score),
    reasons: [
      ...ruleOf(decision),
      ...parts.filter(isTelling).map(({ signal, weight }) => ({ signal, weight: round(weight) })),
    ],
  };
}

function isTelling({ weight }: { weight: number }): boolean {
  return Math.abs(weight) >= LEAST_WEIGHT;
}

function ruleOf(decision: Decision) {
  if (decision.do === "nothing") return [];
  const { reason, rule, evidence } = decision;
  return [
    {
      rule: rule?.id ?? reason,
      does: decision.do,
      words: evidence.words,
      turns: evidence.seqs.map((seq) => seq - 1),
    },
  ];
}

function factsOf(turns: readonly Turn[], reading: Reading): Facts {
  const said = turns.map((turn, index) => ({ ...turn, seq: index + 1 }));
  const customer = said.filter(({ role }) => role === "customer");
  const helped = customer.findLastIndex(({ text }) => saidHelped(text));
  const unresolved = customer.slice(helped + 1);
  const last = said.at(-1);
  const text = last?.text ?? "";
  return {
    heard: { how: "words", text, seq: last?.seq ?? 0 },
    reading,
    turns: said,
    isQuestion: smallTalk(text) === null && !saidHelped(text),
    outsideKnowledge: false,
    offer: "never",
    customer: NOBODY,
    unresolvedSeqs: unresolved.map(({ seq }) => seq),
    unresolvedTurns: unresolved.filter((turn) => smallTalk(turn.text) === null).length,
    minutes: 0,
    local: WEEKDAY_NOON,
  };
}

function judged({ decision, score }: { decision: boolean; score: number }) {
  return { decision, score: round(score) };
}

/** Four digits tell all there is to tell. */
function round(figure: number): number {
  return Number(figure.toFixed(4));
}
