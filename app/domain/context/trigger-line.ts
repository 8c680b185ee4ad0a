import type { ContextLine } from "#app/contract/context-block.ts";
import type { BlockInput } from "./block.ts";

/** Why it was handed over: the reason, the words it fired on, and the rule. */
export function triggerLine({
  reason,
  ruleId,
  evidence,
  words,
}: Pick<BlockInput, "reason" | "ruleId" | "evidence" | "words">): ContextLine {
  const quoted = evidence.words.map((word) => `“${word}”`).join(", ");
  const parts = [
    words(`reason.${reason}`),
    ...(quoted ? [words("context.trigger.words", { words: quoted })] : []),
    ...(ruleId ? [words("context.trigger.rule", { rule: ruleId })] : []),
  ];
  return {
    text: parts.join(" · "),
    evidence: { seqs: evidence.seqs, records: ruleId ? [`rule/${ruleId}`] : [] },
  };
}
