import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A first message to a shop of a trade, written by us, and whether the assistant should be left to answer it. */
export type TradeQuestion = { readonly trade: string; readonly text: string; readonly leave: boolean };

export function readQuestions(): TradeQuestion[] {
  const file = join(import.meta.dirname, "../written/trade-questions.jsonl");
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as TradeQuestion);
}
