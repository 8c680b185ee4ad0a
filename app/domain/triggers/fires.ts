import type { Evidence } from "#app/domain/conversation/events.ts";
import { isWithin } from "#app/domain/hours.ts";
import { assertNever } from "#app/domain/result.ts";
import type { Reading } from "#app/domain/understanding/reading.ts";
import type { Facts } from "./facts.ts";
import { isJudged } from "./judged.ts";
import { quoted } from "./quoted.ts";
import type { Rule, RuleCondition } from "./rule.ts";

/** The words of a message by the id of the rule that lists them. */
export type Words = ReadonlyMap<string, readonly string[]>;

/** A bot's answer that fits this little did not answer. */
const LOW_MATCH = 0.25;
/** How the mood of one message is called strong, on a scale from -1 to 1. */
const STRONG_MOOD = -0.6;
const STRONG_DISSATISFACTION = 0.8;

/** What a rule fires on, or null when it does not: not now, or not on this. Requests are not asked for here. */
export function fires({ id, condition, hours }: Rule, facts: Facts, words: Words): Evidence | null {
  const said = words.get(id);
  const evidence = said ? on(facts, said) : silently(condition, facts);
  // The hours last: most rules do not fire, and need no look at the clock.
  return evidence !== null && (hours === null || isWithin(hours, facts.local)) ? evidence : null;
}

/** What a rule fires on that is not a listed word or a pattern. */
function silently(condition: RuleCondition, facts: Facts): Evidence | null {
  const { tier, tags, spent } = facts.customer;
  switch (condition.kind) {
    case "asked-for-person":
    case "regulated":
    case "keyword":
    case "pattern":
      return null;
    case "customer-tier":
      return condition.tiers.includes(tier) ? on(facts, [tier]) : null;
    case "customer-tag": {
      const has = tags.filter((tag) => condition.tags.some((one) => isSame(one, tag)));
      return has.length > 0 ? on(facts, has) : null;
    }
    case "customer-spent":
      return spent !== null && Number(spent.amount) >= condition.atLeast
        ? on(facts, [`${spent.amount} ${spent.currency}`])
        : null;
    default:
      return facts.reading && facts.isQuestion ? softly(condition, facts, facts.reading) : null;
  }
}

type Soft = Exclude<
  RuleCondition,
  {
    kind:
      | "asked-for-person"
      | "regulated"
      | "keyword"
      | "pattern"
      | "customer-tier"
      | "customer-tag"
      | "customer-spent";
  }
>;

/**
 * What is a matter of degree, and asked only where something was asked or told. A part of the reading is read when it is
 * asked for, so that each rule takes no more of it than it needs.
 */
function softly(condition: Soft, facts: Facts, reading: Reading): Evidence | null {
  switch (condition.kind) {
    case "topic":
      return isAbout(reading, condition.topics) ? on(facts, []) : null;
    case "every-question":
      return isAbout(reading, condition.except) ? null : on(facts, []);
    case "several-matters":
      return reading.matters >= condition.atLeast ? on(facts, []) : null;
    case "outside-knowledge":
      return facts.outsideKnowledge || isBadlyAnswered(reading) ? on(facts, []) : null;
    case "judged":
      return isJudged(condition.sureness, facts, reading);
    case "frustrated":
      return isFrustrated(reading, condition.level)
        ? on(facts, [...reading.dissatisfied.words, ...reading.mood.words])
        : null;
    case "rephrased":
      return rephrased(facts, reading, condition.times);
    case "abusive":
      return reading.abuse.decision ? on(facts, reading.abuse.words) : null;
    case "unresolved-turns":
      return facts.unresolvedTurns >= condition.turns ? since(facts) : null;
    case "minutes":
      return facts.minutes >= condition.minutes ? since(facts) : null;
    default:
      return assertNever(condition);
  }
}

function isAbout({ topic }: Reading, topics: readonly string[]): boolean {
  return topic !== null && topics.includes(topic.name);
}

/** With how they are served: that a parcel came broken is bad news told, and no frustration with the answers yet. */
function isFrustrated({ dissatisfied, mood }: Reading, level: "mild" | "strong"): boolean {
  if (!dissatisfied.decision) return false;
  return level === "mild" || mood.score <= STRONG_MOOD || dissatisfied.score >= STRONG_DISSATISFACTION;
}

/** The bot's last answer missed what was asked, and the shopper is not content with it. */
function isBadlyAnswered(reading: Reading): boolean {
  const { botAnswer } = reading;
  if (botAnswer === null || (botAnswer.match >= LOW_MATCH && !botAnswer.notKnown)) return false;
  return reading.dissatisfied.decision;
}

function rephrased({ heard, turns }: Facts, reading: Reading, times: number): Evidence | null {
  if (reading.rephrases === null || reading.course.timesRephrased < times) return null;
  const first = turns[reading.rephrases.turn];
  return { seqs: [...(first ? [first.seq] : []), heard.seq], words: [] };
}

function since({ unresolvedSeqs }: Facts): Evidence {
  return { seqs: unresolvedSeqs, words: [] };
}

function on({ heard }: Facts, words: readonly string[]): Evidence {
  return { seqs: [heard.seq], words: quoted(words) };
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
