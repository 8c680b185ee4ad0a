import { Badge, Button } from "@shopify/polaris";
import { sayNumber } from "#app/components/say-number.ts";
import { say } from "#app/components/words.ts";
import type { Answers } from "#app/domain/questions/question.ts";
import { isAnswered, verdictOf } from "#app/domain/questions/verdict.ts";
import type { Mined } from "#app/services/mine-questions.server.ts";
import { sayClear, sayHarm } from "./say-hint.ts";
import { suggested } from "./suggested.ts";
import { YesNo } from "./yes-no.tsx";

type Props = {
  question: Mined["questions"][number];
  answers: Answers;
  /** How often the most frequent question was asked: what the bars are drawn against. */
  most: number;
  isOpen: boolean;
  mayAnswer: boolean;
  onToggle: () => void;
  onAnswer: (part: { harm?: boolean; clear?: boolean }) => void;
  onTakeBack: () => void;
};

/** One question: how often it was asked and what became of it; open, its examples and the two questions about it. */
export function QuestionRow({
  question,
  answers,
  most,
  isOpen,
  mayAnswer,
  onToggle,
  onAnswer,
  onTakeBack,
}: Props) {
  const { id, title, count, share, examples, suggestion } = question;
  const body = `bt-q-${id}`;
  const part = suggested(suggestion, answers);
  const hasAnswer = answers.harm !== null || answers.clear !== null;
  return (
    <li className="bt-q-row" data-open={isOpen} data-done={isAnswered(answers)}>
      <button
        type="button"
        className="bt-q-head"
        data-head={id}
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={onToggle}
      >
        <span className="bt-q-title">{title}</span>
        <span className="bt-q-asked">
          {sayNumber("questions.times", count)}
          <span className="bt-q-bar" aria-hidden="true">
            <span style={{ width: `${Math.max(3, Math.round((100 * count) / most))}%` }} />
          </span>
        </span>
        <span className="bt-q-verdict">
          <VerdictBadge answers={answers} />
        </span>
      </button>
      {isOpen && (
        <div className="bt-q-body" id={body}>
          <div className="bt-q-examples">
            <h3>{say("questions.examples")}</h3>
            <ul>
              {examples.map((example, at) => (
                <li key={at}>{example}</li>
              ))}
            </ul>
            <p className="bt-q-facts">{facts(question)}</p>
          </div>
          <div className="bt-q-two">
            <YesNo
              label={say("questions.harm")}
              value={answers.harm}
              hint={sayHarm(suggestion.harm)}
              isDisabled={!mayAnswer}
              onChange={(harm) => onAnswer({ harm })}
            />
            <YesNo
              label={say("questions.clear")}
              value={answers.clear}
              hint={sayClear(suggestion.clear)}
              isDisabled={!mayAnswer}
              onChange={(clear) => onAnswer({ clear })}
            />
            {mayAnswer && (
              <div className="bt-q-more">
                {part && Object.keys(part).length === 2 && (
                  <Button onClick={() => onAnswer(part)}>{say("questions.take")}</Button>
                )}
                {hasAnswer && (
                  <Button variant="plain" onClick={onTakeBack}>
                    {say("questions.again")}
                  </Button>
                )}
              </div>
            )}
          </div>
        </div>
      )}
    </li>
  );

  function facts({ outcomes }: Props["question"]): string {
    const told = (["answered", "not-known", "handed-over"] as const)
      .filter((outcome) => outcomes[outcome] > 0)
      .map((outcome) => say(`questions.outcome.${outcome}`, { count: outcomes[outcome] }));
    const percent = share >= 0.1 ? Math.round(share * 100) : Math.round(share * 1_000) / 10;
    return [say("questions.share", { share: percent }), ...told].join(" · ");
  }
}

function VerdictBadge({ answers }: { answers: Answers }) {
  const verdict = verdictOf(answers);
  if (verdict && isAnswered(answers)) {
    const tone = verdict === "hand-over" ? "attention" : verdict === "leave-to-bot" ? "success" : "info";
    return <Badge tone={tone}>{say(`questions.verdict.${verdict}`)}</Badge>;
  }
  const isHalf = answers.harm !== null || answers.clear !== null;
  return <Badge>{say(isHalf ? "questions.verdict.half" : "questions.verdict.open")}</Badge>;
}
