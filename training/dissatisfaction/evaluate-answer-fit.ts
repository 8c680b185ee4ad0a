import { answerFit } from "#app/domain/understanding/dissatisfaction/answer-fit.ts";
import { shared, turnWords, vocabularyOf } from "#app/domain/understanding/dissatisfaction/turn-words.ts";
import type { Turn } from "#app/domain/understanding/turn.ts";
import { auc } from "../lib/metrics.ts";
import { seeded } from "../lib/random.ts";
import type { Row } from "../lib/row.ts";
import { assistantConversations } from "./examples.ts";

/** The answer that was given against one from elsewhere in the set; trained on another set. */
export function evaluateAnswerFit(): Row[] {
  const conversations = assistantConversations();
  const answers = conversations.flat().filter(({ role }) => role === "bot");
  const random = seeded(3);
  const pairs = conversations.flatMap((turns) =>
    turns.flatMap((question, at) => {
      const answer = turns[at + 1];
      const other = answers[Math.floor(random() * answers.length)];
      if (question.role !== "customer" || answer?.role !== "bot" || !other) return [];
      return [
        { gold: true, question, answer },
        { gold: false, question, answer: other },
      ];
    }),
  );
  const scored = pairs.map(({ gold, question, answer }) => ({
    gold,
    score: answerFit(turnWords(question), [turnWords(answer)]),
  }));
  const words = pairs.map(({ gold, question, answer }) => ({ gold, score: sharedWords(question, answer) }));
  return [
    {
      decision: "bot's answer fits the question",
      metric: "AUC",
      figure: auc(scored),
      baseline: `shared words ${auc(words).toFixed(1)}`,
      on: "given or random answer of an assistant of another set",
    },
  ];
}

function sharedWords(question: Turn, answer: Turn): number {
  return shared(vocabularyOf(turnWords(question)), vocabularyOf(turnWords(answer)));
}
