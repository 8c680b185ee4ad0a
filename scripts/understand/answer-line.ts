import type { TopicModel } from "../../app/domain/understanding/topics/topic-model.ts";
import type { InputLine } from "./lines.ts";
import { parseInput } from "./parse-input.ts";
import { understand } from "./understood.ts";

/** The output line for one input line: what is understood, or what is wrong with it. Nothing one line does stops the rest. */
export function answerLine(line: InputLine, topics: TopicModel | null): string {
  const parsed = parseInput(line);
  if (!parsed.ok) return JSON.stringify({ id: parsed.error.id, error: parsed.error.error });
  const { id, turns } = parsed.value;
  return JSON.stringify({ id, ...understand(turns, topics) });
}
