/**
 * npm run eval [-- NAME …]: trains where a figure needs it, measures every decision on data it was not made from, and
 * prints a table. NAME is a part of a decision's file, such as `person` or `topics`; without one all are measured.
 */
import { evaluateAbuse } from "./abuse/evaluate-abuse.ts";
import { evaluateAsksAgain } from "./asks-again/evaluate-asks-again.ts";
import { evaluateDissatisfaction } from "./dissatisfaction/evaluate-dissatisfaction.ts";
import { evaluateEntities } from "./entities/evaluate-entities.ts";
import { evaluateEvasion } from "./evasion/evaluate-evasion.ts";
import { evaluateHandoff } from "./handoff/evaluate-handoff.ts";
import { DATA, hasData } from "./lib/read-data.ts";
import type { Row } from "./lib/row.ts";
import { tableOf } from "./lib/table.ts";
import { evaluatePerson } from "./person/evaluate-person.ts";
import { evaluateQuestions } from "./questions/evaluate-questions.ts";
import { evaluateSentiment } from "./sentiment/evaluate-sentiment.ts";
import { evaluateSpeed } from "./speed/evaluate-speed.ts";
import { evaluateTopics } from "./topics/evaluate-topics.ts";
import { evaluateTrades } from "./triggers/evaluate-trades.ts";
import { whatToFetch } from "./what-to-fetch.ts";

const EVALUATIONS: Readonly<Record<string, () => Row[]>> = {
  topics: evaluateTopics,
  person: evaluatePerson,
  sentiment: evaluateSentiment,
  dissatisfaction: evaluateDissatisfaction,
  handoff: evaluateHandoff,
  repeated: evaluateAsksAgain,
  entities: evaluateEntities,
  evasion: evaluateEvasion,
  abuse: evaluateAbuse,
  questions: evaluateQuestions,
  trades: evaluateTrades,
  speed: evaluateSpeed,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(EVALUATIONS, name));
if (unknown.length > 0) {
  console.error(`There is no evaluation “${unknown[0]}”. There are: ${Object.keys(EVALUATIONS).join(", ")}.`);
  process.exit(2);
}
if (!hasData()) {
  console.error(whatToFetch(DATA));
  process.exit(1);
}
const rows: Row[] = [];
for (const [name, evaluate] of Object.entries(EVALUATIONS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const began = performance.now();
  rows.push(...evaluate());
  console.error(`${name}: ${((performance.now() - began) / 1_000).toFixed(1)} s`);
}
console.log(tableOf(rows));
