import type { Matrix } from "#app/domain/triggers/matrix.ts";
import { wordsFound } from "#app/domain/triggers/matrix.ts";
import type { Asked } from "./asked.ts";
import type { Played } from "./played.ts";

/**
 * What went wrong before a person came, or because none did. `dead-end`: asked for a person or asked the same again, a
 * second time, and nothing happened. `left-unhappy`: the last thing said was dissatisfied, and nobody took over.
 * `regulated-answered`: the bot answered what must go to a person.
 */
export type FailureKind = "dead-end" | "left-unhappy" | "regulated-answered";
export type Failure = { readonly kind: FailureKind; readonly turn: number };

/** The failures of a recorded conversation. `regulated` is the matrix whose regulated topics count. */
export function failuresIn(
  { turns, handedOverAt }: Played,
  asked: readonly Asked[],
  regulated: Matrix,
): Failure[] {
  const failures: Failure[] = [];
  const bot = (turn: number) => turns[turn + 1]?.role === "bot";
  const stuck = asked.filter(({ facts }) => wantsOut(facts.reading) || facts.heard.how === "button");
  const second = stuck[1];
  if (second && second.turn !== handedOverAt) failures.push({ kind: "dead-end", turn: second.turn });
  const last = asked.at(-1);
  if (handedOverAt === null && last?.facts.reading?.dissatisfied.decision)
    failures.push({ kind: "left-unhappy", turn: last.turn });
  const answered = asked.find(({ turn, facts }) => {
    if (facts.heard.how !== "words" || turn === handedOverAt || !bot(turn)) return false;
    const words = wordsFound(regulated, facts.heard.text);
    return regulated.enabled.some(({ id, condition }) => condition.kind === "regulated" && words.has(id));
  });
  if (answered) failures.push({ kind: "regulated-answered", turn: answered.turn });
  return failures;
}

function wantsOut(reading: Asked["facts"]["reading"]): boolean {
  return reading !== null && (reading.wantsPerson.decision || reading.rephrases !== null);
}
