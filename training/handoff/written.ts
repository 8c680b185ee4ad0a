import { judgeBotAnswer } from "#app/domain/understanding/bot-answer.ts";
import { courseOf } from "#app/domain/understanding/dissatisfaction/course.ts";
import { customerMoves } from "#app/domain/understanding/dissatisfaction/turn-moves.ts";
import { rephrases } from "#app/domain/understanding/rephrasing.ts";
import { type Signals, weighable } from "#app/domain/triggers/judgement/signals.ts";
import type { TurnExample } from "../dissatisfaction/examples.ts";
import type { SeenTurn } from "../dissatisfaction/fit-dissatisfaction.ts";

/**
 * Whether a person was needed at a turn, told by what came after: the customer asks for one, or is dissatisfied and still is
 * at the next turn, or the conversation ends there. So the bot did not get out of it by itself. 0.5: on the way there.
 */
export function neededPerson(examples: readonly TurnExample[]): number[] {
  return examples.map(({ turns, dissatisfied }, at) => {
    if (asksForPerson(turns)) return 1;
    if (dissatisfied === 0) return 0;
    const next = examples[at + 1];
    const goesOn = next !== undefined && next.turns[0] === turns[0];
    const stays = !goesOn || next.dissatisfied > 0;
    if (dissatisfied === 1) return stays ? 1 : 0.5;
    return stays ? 0.5 : 0;
  });
}

/** Of each example, with how dissatisfied its customer was judged to be (0 to 1). What turns don't tell stays out. */
export function seenHandoffs(examples: readonly TurnExample[], dissatisfied: readonly number[]): SeenTurn[] {
  const needed = neededPerson(examples);
  return examples.map((example, at) => ({
    group: example.group,
    signals: weighable(signalsOf(example, dissatisfied[at] ?? 0)),
    target: needed[at] ?? 0,
    weight: 1,
  }));
}

/** What a conversation tells of itself; without clock, record and articles, which no written one has. */
export function signalsOf({ turns }: TurnExample, dissatisfied: number): Signals {
  const bot = judgeBotAnswer(turns);
  const customer = turns.filter(({ role }) => role === "customer");
  return {
    ...courseOf(turns),
    wantsPerson: asksForPerson(turns) ? 1 : 0,
    dissatisfied,
    mood: 0,
    direction: 0,
    abusive: 0,
    rephrased: rephrases(turns) !== null,
    botMatch: bot?.match ?? 1,
    botRepeated: bot?.repeated ?? false,
    botNotKnown: bot?.notKnown ?? false,
    botRefused: bot?.refused ?? false,
    unresolvedTurns: unresolvedTurns(turns),
    turns: customer.length,
    minutes: 0,
    outsideKnowledge: false,
    matters: 1,
    collected: 0,
    topicRisk: 0,
  };
}

/** The customer's turns since the last that was helped. */
function unresolvedTurns(turns: TurnExample["turns"]): number {
  let since = 0;
  for (const [at, { role }] of turns.entries()) {
    if (role !== "customer") continue;
    since = courseOf(turns.slice(0, at + 1)).helped ? 0 : since + 1;
  }
  return since;
}

/** By the plain words for it: these weights must not hang on those of another model. */
function asksForPerson(turns: TurnExample["turns"]): boolean {
  const last = turns.at(-1);
  return last !== undefined && customerMoves(last).some(({ group }) => group === "persons");
}
