import type { Turn } from "../turn.ts";
import { hasFailed, isQuestion } from "./answer-signals.ts";
import type { Move } from "./customer-phrases.ts";
import { isDispleased, isPleased } from "./turn-moves.ts";
import { shared, turnWords } from "./turn-words.ts";

/** Said of a thing where the bot asked for an opinion or for what is wrong; said of the service elsewhere. */
const ABOUT_THINGS: readonly Move[] = ["scolds", "regrets", "rejects", "suffers", "wrong", "fails"];
const ASKS_FOR_IT =
  /\b(?:disliked?|(?:not|dont|didnt) (?:you )?like|favou?rite|hate|opinion|describe|elaborate|what (?:is|was|seems|exactly)|whats|issue|reason|happened|why|tell (?:me|us) (?:more|about)|how (?:was|did)|think of|feel about|like about)\b/;

/** What the customer makes of the answer before. */
export function responseSignals(last: Turn, answer: Turn, signals: Map<string, number>): void {
  const asked = isQuestion(answer);
  const asksBack = last.text.includes("?");
  if (asked && ASKS_FOR_IT.test(turnWords(answer).bare)) {
    for (const move of ABOUT_THINGS) signals.delete(move);
    // So is how it sounds.
    signals.set("wording", Math.min(0, signals.get("wording") ?? 0));
  }
  const { facts } = turnWords(last);
  if (asksBack && shared(facts, turnWords(answer).facts) >= Math.max(1, facts.size / 2))
    signals.set("echoes", 1);
  if (asked && asksBack) signals.set("asks-back", 1);
  if (asked && !asksBack && !isDispleased(last)) signals.set("replies", 1);
  if (isPleased(last)) return;
  const failed = hasFailed(answer);
  if (failed) signals.set("unconsoled", 1);
  const offers = failed || asked;
  if (offers && ["rejects", "seeks", "says-no"].some((sign) => signals.has(sign)))
    signals.set("turns-down", 1);
}
