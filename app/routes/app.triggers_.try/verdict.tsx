import { Badge, InlineStack } from "@shopify/polaris";
import { titleOf } from "#app/components/matrix/say-rule.ts";
import { say, sayValue } from "#app/components/words.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import type { TrialShown } from "#app/services/try-matrix.server.ts";
import { readingLines } from "./reading-lines.ts";
import type { RuleSet } from "./rule-sets.ts";

const TONES = {
  "hand-over": "attention",
  "offer": "info",
  "leave-to-bot": "success",
  "nothing": "success",
} as const;

/** What happens at this message: who goes on with it, by which rule, on which words, and what was understood. */
export function Verdict({ trial, facts, set }: { trial: TrialShown; facts: ShopFacts; set: RuleSet }) {
  const { decision, answer } = trial;
  const rule = set.rules.find(({ id }) => id === decision.rule?.id);
  return (
    <div className="bt-try-verdict">
      <InlineStack gap="200" blockAlign="center">
        <Badge tone={TONES[decision.do]}>{say(`try.does.${decision.do}`)}</Badge>
        {rule && (
          <span>
            {say("try.by-rule", { place: set.rules.indexOf(rule) + 1, name: titleOf(rule) })}
            {decision.queueName !== null && ` · ${decision.queueName}`}
          </span>
        )}
        {!rule && decision.reason !== null && <span>{sayValue("reason", decision.reason)}</span>}
      </InlineStack>
      {decision.words.length > 0 && (
        <p>
          {say("try.on-words")} {decision.words.map((word) => `“${word}”`).join(", ")}
        </p>
      )}
      {decision.because.length > 0 && (
        <ul className="bt-try-because">
          {decision.because.map(({ signal, weight }) => (
            <li key={signal}>
              <span>{sayValue("signal", signal)}</span>
              <span className="bt-try-weight">{signed(weight)}</span>
            </li>
          ))}
        </ul>
      )}
      {answer && (
        <p>
          {say("try.answers", { title: answer.title })} <q>{answer.text}</q>
        </p>
      )}
      <ul className="bt-try-reading" aria-label={say("try.understood")}>
        {readingLines(trial.reading, facts).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function signed(weight: number): string {
  return `${weight >= 0 ? "+" : "−"}${Math.abs(weight).toFixed(2)}`;
}
