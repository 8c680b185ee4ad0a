import WEIGHTS from "../weights/answer-fit.json" with { type: "json" };
import { answerSigns } from "./answer-signs.ts";
import type { TurnWords } from "./turn-words.ts";

/** How well lines of the bot fit the question before them, 0 to 1: 0.5 is what is said of a thing that nobody asked. */
export function answerFit(question: TurnWords, lines: readonly TurnWords[]): number {
  const signs = answerSigns(question, joined(lines));
  const sum = signs.reduce((total, sign, at) => total + sign * (WEIGHTS.weights[at] ?? 0), WEIGHTS.bias);
  return 1 / (1 + Math.exp(-sum));
}

function joined(lines: readonly TurnWords[]): TurnWords {
  const [first, ...others] = lines;
  if (first && others.length === 0) return first;
  const all = <Item>(part: (line: TurnWords) => Iterable<Item>) =>
    new Set(lines.flatMap((line) => [...part(line)]));
  return {
    bare: lines.map(({ bare }) => bare).join(" "),
    words: lines.flatMap(({ words }) => words),
    terms: all(({ terms }) => terms),
    facts: all(({ facts }) => facts),
    seen: {},
  };
}
