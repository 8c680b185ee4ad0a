import { decide } from "#app/domain/triggers/decide.ts";
import { readLast } from "#app/domain/understanding/read.ts";
import { compileMatrix, type Matrix } from "#app/domain/triggers/matrix.ts";
import type { Facts } from "#app/domain/triggers/facts.ts";
import { startingRules } from "#app/domain/triggers/starting-rules.ts";
import { hasData, readLines } from "../lib/read-data.ts";
import type { Row } from "../lib/row.ts";
import { readQuestions } from "./questions.ts";

type Asked = { readonly text: string; readonly leave: boolean };

/** What a supplement shop's questions are about that a wrong answer to could hurt, or that only people can settle. */
const FOR_PEOPLE: ReadonlySet<string> = new Set([
  "RECOMMEND_PRODUCT",
  "CONSULT_START",
  "IMMUNITY",
  "SIDE_EFFECT",
  "USER_GOAL_FORM",
  "FRANCHISE",
  "CHAT_WITH_AGENT",
]);

/** How each trade's starting point divides first messages between the assistant and people, its articles having an answer. */
export function evaluateTrades(): Row[] {
  const written = readQuestions();
  const rows = ["apparel", "supplements"].flatMap((trade) =>
    rowsOf(
      trade,
      written.filter((question) => question.trade === trade),
      "messages written by us",
    ),
  );
  if (!hasData()) return rows;
  return [
    ...rows,
    ...rowsOf("supplements", labelled("hint3/curekart_train.jsonl"), "HINT3 curekart, its training part"),
    ...rowsOf(
      "general",
      labelled("hint3/sofmattress_train.jsonl"),
      "HINT3 sofmattress, its training part",
    ).slice(0, 1),
  ];
}

function rowsOf(trade: string, asked: readonly Asked[], on: string): Row[] {
  const matrix = compileMatrix(startingRules(trade));
  const judged = asked.map((it) => ({ ...it, isLeft: isLeft(matrix, it.text) }));
  const share = (metric: string, among: readonly { readonly isLeft: boolean }[]): Row => ({
    decision: `starting point of ${trade}`,
    metric,
    figure: Number(((100 * among.filter((it) => it.isLeft).length) / among.length).toFixed(1)),
    baseline: "",
    on: `${on}, ${among.length} messages`,
  });
  return [
    share("left to the assistant, %", judged),
    share(
      "of routine questions left to the assistant, %",
      judged.filter(({ leave }) => leave),
    ),
    share(
      "of the others left to the assistant, %",
      judged.filter(({ leave }) => !leave),
    ),
  ];
}

function labelled(file: string): Asked[] {
  return readLines<{ text: string; intent: string }>(file)
    .filter(({ intent }) => intent !== "NO_NODES_DETECTED")
    .map(({ text, intent }) => ({ text, leave: !FOR_PEOPLE.has(intent) }));
}

function isLeft(matrix: Matrix, text: string): boolean {
  const turns = [{ role: "customer", text, seq: 1 }] as const;
  const facts: Facts = {
    heard: { how: "words", text, seq: 1 },
    reading: readLast(turns, { topics: null }),
    turns,
    isQuestion: true,
    outsideKnowledge: false,
    offer: "never",
    customer: { tier: "unknown", tags: [], spent: null },
    unresolvedSeqs: [1],
    unresolvedTurns: 1,
    minutes: 0,
    local: { day: 2, minute: 700 },
  };
  return decide(matrix, facts).do === "nothing";
}
