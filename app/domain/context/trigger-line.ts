import type { ContextLine } from "#app/contract/context-block.ts";
import type { WeighedSignal } from "#app/domain/conversation/events.ts";
import { clockTime } from "#app/domain/hours.ts";
import WEIGHTS from "#app/domain/understanding/weights/handoff.json" with { type: "json" };
import type { Words } from "#app/domain/words.ts";
import type { BlockInput, HandedOver } from "./block-input.ts";

const SIGNALS_NAMED = 3;
/** A line of the log may name a signal that is weighed no more. */
const NAMED: ReadonlySet<string> = new Set(Object.keys(WEIGHTS.weights));
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** Why it was handed over: the reason, the words it fired on, the rule, and how urgent and when due it is. */
export function triggerLine({
  handoff,
  words,
  timezone,
  now,
}: Pick<BlockInput, "handoff" | "words" | "timezone" | "now">): ContextLine {
  const { reason, ruleId, evidence, priority } = handoff;
  const quoted = evidence.words.map((word) => `“${word}”`).join(", ");
  const rule = nameOf(handoff);
  const parts = [
    words(`reason.${reason}`),
    ...(quoted ? [words("context.trigger.words", { words: quoted })] : []),
    ...(evidence.because
      ? [words("context.trigger.signals", { signals: signals(evidence.because, words) })]
      : []),
    ...(rule ? [words("context.trigger.rule", { rule })] : []),
    ...(priority === "normal"
      ? []
      : [words("context.trigger.priority", { priority: words(`context.priority.${priority}`) })]),
    ...due(handoff, { words, timezone, now }),
  ];
  return {
    text: parts.join(" · "),
    evidence: { seqs: evidence.seqs, records: ruleId ? [`rule/${ruleId}`] : [] },
  };
}

/** The merchant's own name; else the id of one of ours, which can be read. */
function nameOf({ ruleName, ruleId }: HandedOver): string | null {
  return ruleName ?? (ruleId !== null && !UUID.test(ruleId) ? ruleId : null);
}

function signals(because: readonly WeighedSignal[], words: Words): string {
  return because
    .slice(0, SIGNALS_NAMED)
    .map(({ signal }) => (NAMED.has(signal) ? words(`signal.${signal}`) : signal))
    .join(", ");
}

/**
 * What the rule itself asks for. A tighter target of the queue or the tier counts in its place, and all run in the queue's
 * hours: where the log has the moment, that is said, else the rule's own span.
 */
function due(
  { serviceSeconds, resolveSeconds, due: { firstReplyAt, resolveAt } }: HandedOver,
  { words, timezone, now }: Pick<BlockInput, "words" | "timezone" | "now">,
): string[] {
  const targets = [
    { key: "context.trigger.due", seconds: serviceSeconds, at: firstReplyAt },
    { key: "context.trigger.resolve", seconds: resolveSeconds, at: resolveAt },
  ];
  return targets.flatMap(({ key, seconds, at }) => {
    if (seconds === null) return [];
    if (at === null) return [words(`${key}.within`, { span: span(seconds, words) })];
    return [words(key, { time: clockTime(new Date(at), now, timezone) })];
  });
}

/** In the largest unit that tells it exactly enough: seconds below two minutes, hours from two hours on. */
function span(seconds: number, words: Words): string {
  if (seconds < 120) return words("context.span.seconds", { n: seconds });
  if (seconds < 7_200) return words("context.span.minutes", { n: Math.round(seconds / 60) });
  return words("context.span.hours", { n: Number((seconds / 3_600).toFixed(1)) });
}
