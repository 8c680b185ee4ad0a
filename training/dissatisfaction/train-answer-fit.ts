import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ANSWER_SIGNS, answerSigns } from "#app/domain/understanding/dissatisfaction/answer-signs.ts";
import { turnWords } from "#app/domain/understanding/dissatisfaction/turn-words.ts";
import { type Belief, fitSignals, type Seen } from "../lib/fit-signals.ts";
import { seeded } from "../lib/random.ts";
import { readLines } from "../lib/read-data.ts";

const CONVERSATIONS = 1_500;
/** The kinds of question are ours: written agents answer too politely to teach them. */
const BELIEFS: Readonly<Record<(typeof ANSWER_SIGNS)[number], Belief>> = {
  "covers": { weight: 4, sign: 1 },
  "alike": { weight: 3, sign: 1 },
  "fits": { weight: 0.5, sign: 1 },
  "misfits": { weight: -0.5, sign: -1 },
  "nothing-asked": { weight: 0.8, sign: 1 },
  "length": { weight: 0, sign: 0 },
};

/** The answer that was given, against one from anywhere else in the same set. */
function pairs(): Seen[] {
  type Line = { turns: { role: "user" | "agent"; content: string }[] };
  const conversations = readLines<Line>("cucom_ecommerce/convs.jsonl.gz").slice(0, CONVERSATIONS);
  const answers = conversations.flatMap(({ turns }) =>
    turns.filter(({ role }) => role === "agent").map(({ content }) => content),
  );
  const random = seeded(1);
  return conversations.flatMap(({ turns }) =>
    turns.flatMap(({ role, content }, at) => {
      const answer = turns[at + 1];
      if (role !== "user" || answer?.role !== "agent") return [];
      const other = answers[Math.floor(random() * answers.length)] ?? "";
      return [seen(content, answer.content, 1), seen(content, other, 0)];
    }),
  );
}

function seen(question: string, answer: string, target: number): Seen {
  const signs = answerSigns(
    turnWords({ role: "customer", text: question }),
    turnWords({ role: "bot", text: answer }),
  );
  return { signals: new Map(signs.map((sign, at) => [ANSWER_SIGNS[at] ?? "", sign])), target, weight: 1 };
}

/** Writes `weights/answer-fit.json`; runs before the signals of dissatisfaction are trained, which use it. */
const { bias, weights } = fitSignals(pairs(), BELIEFS, 400);
const file = join(import.meta.dirname, "../../app/domain/understanding/weights/answer-fit.json");
writeFileSync(file, `${JSON.stringify({ weights: ANSWER_SIGNS.map((sign) => weights[sign]), bias })}\n`);
console.log(file, weights, bias);
