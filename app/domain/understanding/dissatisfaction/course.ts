import { courseOfAnswer } from "../bot-answer.ts";
import { isRephrased } from "../rephrasing.ts";
import { saidHelped } from "../said-helped.ts";
import type { Turn } from "../turn.ts";
import type { Move } from "./customer-phrases.ts";
import { botMoves, customerMoves } from "./turn-moves.ts";
import { turnWords } from "./turn-words.ts";

/** How a conversation has gone up to its last customer turn. */
export type Course = {
  /** How many customer turns asked an earlier question again, the last one included. */
  readonly timesRephrased: number;
  /** How many answers before the last one repeated an earlier one, did not understand, had nothing to give. */
  readonly timesBotRepeated: number;
  readonly timesNotKnown: number;
  readonly timesRefused: number;
  /** The last customer turn says no to what the bot proposed or gave. */
  readonly declines: boolean;
  /** It says that it is helped, or thanks and says no more, after the bot did something. */
  readonly helped: boolean;
};

/** Of a conversation in which nothing has gone wrong, or right. */
export const UNEVENTFUL: Course = {
  timesRephrased: 0,
  timesBotRepeated: 0,
  timesNotKnown: 0,
  timesRefused: 0,
  declines: false,
  helped: false,
};

/** What a contented customer says, and nothing else. */
const CONTENT: ReadonlySet<Move> = new Set(["thanks", "praises", "accepts", "closes"]);
const NO: ReadonlySet<string> = new Set(["no", "nope", "nah", "non", "nein", "nao"]);

export function courseOf(turns: readonly Turn[]): Course {
  const said = turns.flatMap(({ role }, at) => (role === "customer" ? [at] : []));
  const last = turns[said.at(-1) ?? -1];
  const answers = said
    .slice(0, -1)
    .flatMap((at, index) => courseOfAnswer(turns, said[index - 1] ?? -1, at) ?? []);
  return {
    timesRephrased: said.filter((at) => isRephrased(turns, at)).length,
    timesBotRepeated: answers.filter(({ repeated }) => repeated).length,
    timesNotKnown: answers.filter(({ notKnown }) => notKnown).length,
    timesRefused: answers.filter(({ refused }) => refused).length,
    declines: last !== undefined && declines(last),
    helped:
      last !== undefined &&
      isHelped(
        last,
        turns.findLast(({ role }) => role !== "customer"),
      ),
  };
}

function declines(last: Turn): boolean {
  const moves = customerMoves(last).map(({ group }) => group);
  if (moves.includes("closes") || moves.includes("thanks")) return false;
  return NO.has(turnWords(last).words[0] ?? "") || moves.includes("rejects");
}

function isHelped(last: Turn, answer: Turn | undefined): boolean {
  if (saidHelped(last.text)) return true;
  const moves = customerMoves(last).map(({ group }) => group);
  const content = moves.length > 0 && moves.every((move) => CONTENT.has(move));
  return (
    content &&
    answer !== undefined &&
    botMoves(answer).some(({ group }) => group === "done" || group === "closes")
  );
}
