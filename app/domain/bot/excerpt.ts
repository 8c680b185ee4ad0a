import type { Entry, KnowledgeIndex, Question, Sentence } from "./knowledge.ts";
import { MAX_ANSWER_LETTERS } from "./passages.ts";

const MAX_SENTENCES = 3;
/** About what one rare word is worth. */
const HEAD_START = 4;
/** A sentence that begins so leans on the one before it. */
const LEANS =
  /^(?:this|that|these|those|it|its|they|them|he|she|however|but|so|then|otherwise|also|if not|in that case|after that)\b/i;

/** One to three whole sentences: the passage itself when it is short, else its best sentence and what follows. */
export function excerpt(index: KnowledgeIndex, { sentences }: Entry, asked: Question): string {
  const whole = sentences.map(({ text }) => text).join(" ");
  if (sentences.length <= MAX_SENTENCES && whole.length <= MAX_ANSWER_LETTERS) return whole;

  const scores = sentences.map((sentence) => relevance(index, sentence, asked));
  let best = "";
  let bestScore = -HEAD_START;
  for (const first of sentences.keys()) {
    if (first > 0 && LEANS.test(sentences[first]?.text ?? "")) continue;
    const { text, score } = windowFrom(sentences, scores, first);
    // Reading on from the top is easier, so a later stretch must be clearly better.
    if (score > bestScore * 1.5 + HEAD_START) [best, bestScore] = [text, score];
  }
  return best;
}

function windowFrom(sentences: readonly Sentence[], scores: readonly number[], first: number) {
  let text = sentences[first]?.text ?? "";
  let score = scores[first] ?? 0;
  for (const at of [first + 1, first + 2]) {
    const next = sentences[at]?.text;
    if (next === undefined || text.length + 1 + next.length > MAX_ANSWER_LETTERS) break;
    text = `${text} ${next}`;
    score += scores[at] ?? 0;
  }
  return { text, score };
}

function relevance(index: KnowledgeIndex, { terms, topics }: Sentence, asked: Question): number {
  const words = asked.terms.reduce((sum, term) => sum + (terms.has(term) ? index.rarity(term) : 0), 0);
  return words + 2 * asked.topics.filter(({ topic }) => topics.has(topic)).length;
}
