import { matchKeywords } from "#app/domain/triggers/keyword-match.ts";
import { listsForPeople } from "#app/domain/triggers/regulated.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { type Answer, findAnswer, type KnowledgeIndex } from "./knowledge.ts";

/**
 * The shop's answer to a question, or null. What the shop lists for people is left out of the bot's knowledge: a passage
 * headed by it, or full of it.
 */
export function allowedAnswer(
  knowledge: KnowledgeIndex,
  question: string,
  rules: readonly Rule[],
): Answer | null {
  const found = findAnswer(knowledge, question);
  if (found === null) return null;
  return listsForPeople(rules).some((listed) => isAbout(listed, found.passage)) ? null : found;
}

type Passage = Answer["passage"];

/** Lists and passages change when the merchant changes them, and are asked about with each message. */
const judged = new WeakMap<readonly string[], WeakMap<Passage, boolean>>();

function isAbout(listed: readonly string[], passage: Passage): boolean {
  const verdicts = judged.get(listed) ?? new WeakMap<Passage, boolean>();
  judged.set(listed, verdicts);
  const { heading, sentences } = passage;
  const verdict =
    verdicts.get(passage) ??
    (matchKeywords(listed, heading ?? "").length > 0 ||
      matchKeywords(listed, sentences.join(" ")).length > 1);
  verdicts.set(passage, verdict);
  return verdict;
}
