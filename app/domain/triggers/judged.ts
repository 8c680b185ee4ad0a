import type { Evidence, WeighedSignal } from "#app/domain/conversation/events.ts";
import type { Reading } from "#app/domain/understanding/reading.ts";
import type { Facts } from "./facts.ts";
import { type HandoffJudgement, judge, THRESHOLDS } from "./judgement/judge.ts";
import type { Signals } from "./judgement/signals.ts";
import { quoted } from "./quoted.ts";
import { ROUTINE_TOPICS } from "./routine-topics.ts";
import type { Sureness } from "./rule.ts";

const DIRECTION = { falling: -1, steady: 0, rising: 1 } as const;
const ROUTINE: ReadonlySet<string> = new Set(ROUTINE_TOPICS);
/** Parts of the score below this are not worth a word. */
const LEAST_WEIGHT = 0.05;

/** Whether all signals together call for a person, surely enough; with each signal and what it added. */
export function isJudged(sureness: Sureness, facts: Facts, reading: Reading): Evidence | null {
  const { score, parts } = judgementOf(facts, reading);
  if (score < THRESHOLDS[sureness]) return null;
  return {
    seqs: [facts.heard.seq],
    words: quoted([...reading.dissatisfied.words, ...reading.mood.words]),
    because: parts.filter(({ weight }) => weight >= LEAST_WEIGHT).map(rounded),
  };
}

/** How likely it is that a person is needed now, and what each signal adds. */
export function judgementOf(facts: Facts, reading: Reading): HandoffJudgement {
  return judge(signalsOf(facts, reading));
}

function signalsOf(facts: Facts, reading: Reading): Signals {
  const { turns, unresolvedTurns, minutes, outsideKnowledge } = facts;
  const { wantsPerson, dissatisfied, mood, direction, abuse, rephrases, botAnswer, matters, entities } =
    reading;
  return {
    ...reading.course,
    wantsPerson: wantsPerson.score,
    dissatisfied: dissatisfied.score,
    mood: mood.score,
    direction: DIRECTION[direction],
    abusive: abuse.score,
    rephrased: rephrases !== null,
    botMatch: botAnswer?.match ?? 1,
    botRepeated: botAnswer?.repeated ?? false,
    botNotKnown: botAnswer?.notKnown ?? false,
    botRefused: botAnswer?.refused ?? false,
    unresolvedTurns,
    turns: turns.filter(({ role }) => role === "customer").length,
    minutes,
    outsideKnowledge,
    matters,
    collected: entities.length,
    topicRisk: reading.topic === null || ROUTINE.has(reading.topic.name) ? 0 : 0.5,
  };
}

function rounded({ signal, weight }: WeighedSignal): WeighedSignal {
  return { signal, weight: Number(weight.toFixed(2)) };
}
