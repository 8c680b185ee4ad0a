import { nextStep, type NextStep, type Said, type Situation } from "#app/domain/bot/next-step.ts";
import { log } from "#app/log.server.ts";

/**
 * What the bot does next; where it breaks, a person takes over, once in a conversation. Broken a second time it says that
 * it does not know, so that a fault sends nobody back and forth.
 */
export function stepOrPerson(situation: Situation, said: Said, step: typeof nextStep = nextStep): NextStep {
  try {
    return step(situation, said);
  } catch (error) {
    log.error(
      { error: error instanceof Error ? error.stack : String(error) },
      "the assistant broke; a person takes over",
    );
    const { conversation, words } = situation;
    const before = conversation.events.some(
      (event) => event.type === "handoff.requested" && event.reason === "bot-failed",
    );
    if (before) return { do: "answer", text: words("bot.not-known"), bot: { kind: "not-known" } };
    return {
      do: "hand-over",
      reason: "bot-failed",
      ruleId: null,
      ruleName: null,
      queueId: null,
      priority: "normal",
      serviceSeconds: null,
      resolveSeconds: null,
      evidence: { seqs: [said.seq], words: [] },
      line: words("bot.failed"),
      greeting: null,
    };
  }
}
