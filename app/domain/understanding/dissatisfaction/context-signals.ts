import { rephrases } from "../rephrasing.ts";
import type { Turn } from "../turn.ts";
import { isDispleased, isPleased } from "./turn-moves.ts";
import { turnWords } from "./turn-words.ts";

/** What the customer said before, and how. */
export function contextSignals(last: Turn, before: readonly Turn[], signals: Map<string, number>): void {
  const earlier = before.filter(({ role }) => role === "customer");
  if (earlier.length === 0) signals.set("first", 1);
  const same = rephrases([...before, last]);
  if (same) signals.set("rephrases", same.similarity);
  const { facts } = turnWords(last);
  const factsBefore = earlier.map((turn) => turnWords(turn).facts);
  let said = 0;
  for (const fact of facts) if (factsBefore.some((one) => one.has(fact))) said += 1;
  // A lone word said twice tells less than a sentence.
  if (said > 0) signals.set("said-before", said / (facts.size + 0.5));
  const [previous, beforeThat] = [earlier.at(-1), earlier.at(-2)];
  if (previous && isDispleased(previous)) signals.set("displeased-before", 1);
  else if (beforeThat && isDispleased(beforeThat)) signals.set("displeased-before", 0.5);
  if (previous && isPleased(previous) && !isDispleased(previous)) signals.set("pleased-before", 1);
}
